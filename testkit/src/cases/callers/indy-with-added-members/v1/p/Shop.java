package p;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
public class Shop {
  private String name = "shop";
  static int made;
  Shop(String name) { this.name = name; }
  public Shop() { }
  public Object run() {
    List<Object> all = new ArrayList<>();
    Function<String, Shop> maker = Shop::new;
    all.add(maker.apply("m").named("x"));
    UnaryOperator<String> bound = this::named;
    all.add(bound.apply("b"));
    BiFunction<Shop, String, String> unbound = Shop::named;
    all.add(unbound.apply(this, "u"));
    Supplier<String> fixed = Shop::fixed;
    all.add(fixed.get());
    all.add(Stream.of("1", "2").map(this::named).map(s -> s + name + made + fixed()).collect(Collectors.joining()));
    all.add(varargs("a", "b", "c"));
    IntFunction<int[]> array = int[]::new;
    all.add(array.apply(3).length);
    Runnable serial = (Runnable & java.io.Serializable) () -> made = 4;
    serial.run();
    all.add(made);
    all.add("concat " + name + 'c' + 1L + 2.5 + null + made + this.named(""));
    all.add(choose("two") + choose("none"));
    all.add(pick(Kind.B));
    all.add(new Pair("l", 2).equals(new Pair("l", 2)) + new Pair("l", 2).toString());
    Supplier<Supplier<String>> nested = () -> () -> named("nested");
    all.add(nested.get().get());
    Comparator<Shop> by = Comparator.comparing(Shop::title).thenComparing(s -> s.name);
    all.add(by.compare(this, new Shop("z")) < 0);
    made = 0;
    return all;
  }
  private String named(String s) { return s + name; }
  private static String fixed() { return "fixed"; }
  protected String title() { return name; }
  static String varargs(Object... all) { return Arrays.toString(all); }
  private int choose(String s) { return switch (s) { case "one" -> 1; case "two" -> 2; default -> 0; }; }
  private int pick(Kind k) { return k == Kind.B ? 2 : 1; }
}
