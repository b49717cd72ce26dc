import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();
  static final Cart OTHER = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("n", KEPT.n);
    saw.accept("kept", KEPT.all());
    saw.accept("new", new Cart().all());
    Cart fresh = new Cart();
    fresh.put("a", 1);
    saw.accept("own", fresh.put("a", 2) + OTHER.all());
  }
}
