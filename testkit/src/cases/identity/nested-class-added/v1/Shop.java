import java.util.*;
import java.util.function.*;
public class Shop {
  private int sold = 3;
  private String secret() { return "s" + sold; }
  private static String mark(String s) { return "<" + s + ">"; }
  public String describe() {
    Counter counter = new Counter(4);
    counter.up();
    Order order = new Order("tea", 2);
    return "shop " + sold + " " + counter.n + " " + counter.total + Counter.LIMIT + order + Kind.BIG.price() + Kind.valueOf("SMALL").price();
  }
  private static class Till {
    private long cents = 12;
    private String open() { return "till" + cents + new Shop().new Counter(1).seen() + new Shop().new Counter(2).n++; }
  }
  String till() { return new Till().open(); }
  private class Counter {
    private static final int LIMIT = Integer.parseInt("9");
    private int n;
    private double total = 1.5;
    private Counter(int n) { this.n = n; }
    private void up() { n++; sold += 2; total *= n; }
    private String seen() {
      Supplier<String> s = () -> mark(secret() + n);
      Function<String, String> f = Shop::mark;
      return s.get() + f.apply("f") + new Till().cents;
    }
  }
  private record Order(String what, int count) {
    private static int made;
    private Order { made++; }
  }
  private enum Kind {
    SMALL, BIG { private int extra = 5; int price() { return 10 + extra + base(); } };
    int price() { return base(); }
    int base() { return ordinal(); }
  }
  private static abstract class Base { private final String b; private Base(String b) { this.b = mark(b); } }
  private static class Sub extends Base { private Sub() { super("sub"); } private String get() { return super.b; } }
  String sub() { return new Sub().get(); }
}
