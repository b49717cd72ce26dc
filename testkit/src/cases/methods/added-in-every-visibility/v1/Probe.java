import java.util.function.BiConsumer;

public class Probe {
  static final BigCart KEPT = new BigCart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("sum", KEPT.sum());
    saw.accept("neighbour", shop.Neighbour.ask(KEPT));
    saw.accept("big", KEPT.big());
    saw.accept("line", KEPT.new Line().show());
    saw.accept("from outside", KEPT.open(11));
  }
}
