import java.util.*;
import java.util.function.*;

public class Probe {
  static final Order KEPT = new Sub();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<String> all = new ArrayList<>(List.of("ccc", "a", "bb"));
    all.sort(Collections.reverseOrder(KEPT));
    saw.accept("reversed", all);
    Comparator<String> c = KEPT;
    saw.accept("then", c.thenComparing(Comparator.reverseOrder()) == c);
    Order order = new Order();
    List<String> seen = new ArrayList<>();
    ((Iterator<String>) order).forEachRemaining(seen::add);
    saw.accept("seen", seen);
    try {
      new Order().remove();
      saw.accept("removed", true);
    } catch (UnsupportedOperationException e) {
      saw.accept("removed", false);
    }
    saw.accept("not", Predicate.not(new Test()).test("mine"));
    List<String> methods = new ArrayList<>();
    for (var m : Order.class.getDeclaredMethods()) {
      methods.add(m.getName());
    }
    Collections.sort(methods);
    saw.accept("methods", methods);
  }
}
