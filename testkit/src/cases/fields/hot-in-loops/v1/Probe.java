import java.util.function.BiConsumer;

public class Probe {
  static final Cell KEPT = new Cell();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", KEPT.work(500));
    saw.accept("new", new Cell().work(300));
  }
}
