import java.util.function.BiConsumer;

public class Probe {
  static final Printer KEPT = new Printer();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("print", KEPT.print("x") + KEPT.print(1));
    saw.accept("size", Printer.size(1) + Printer.size(1L));
  }
}
