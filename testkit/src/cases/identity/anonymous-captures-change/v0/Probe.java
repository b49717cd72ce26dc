import java.util.*;
import java.util.function.*;
public class Probe {
  static List<Object> make(String a, String b) {
    return List.of(Shop.more(a, b), Shop.fewer(a, b), Shop.other(a, b), Shop.local(a, b), Shop.type(a), Shop.same(a));
  }
  static final List<Object> kept = make("A", "B");
  static List<Object> see(List<Object> all) { List<Object> seen = new ArrayList<>(); for (Object each : all) seen.add(each instanceof Supplier<?> s ? s.get() : each.toString()); return seen; }
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", see(kept));
    saw.accept("made", see(make("a", "b")));
    saw.accept("names", make("a", "b").stream().map(o -> o.getClass().getSimpleName() + Arrays.toString(o.getClass().getInterfaces())).toList());
  }
}
