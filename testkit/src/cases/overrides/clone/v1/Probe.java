import java.util.function.BiConsumer;

public class Probe {
  static final Doc KEPT = new Doc();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", KEPT.a);
    Doc copy = KEPT.clone();
    copy.b[0]++;
    saw.accept("b", KEPT.b[0] + " " + copy.b[0]);
  }
}
