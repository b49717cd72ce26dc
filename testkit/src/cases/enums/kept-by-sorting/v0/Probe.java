import java.util.function.BiConsumer;

public class Probe {
  static final Orders KEPT = filled();

  static Orders filled() {
    Orders orders = new Orders();
    orders.add(Level.LOW);
    orders.add(Level.HIGH);
    return orders;
  }

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("first", KEPT.first());
    saw.accept("new", filled().first());
    saw.accept("named", KEPT.named);
    saw.accept("byName", KEPT.byName);
  }
}
