import java.util.function.BiConsumer;

public class Probe {
  static final Thing KEPT = new Thing();
  static final Thing SUB = new Sub();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("thing", KEPT.toString().replaceAll("@.*", ""));
    saw.accept("sub", String.format("%s", SUB).replaceAll("@.*", ""));
    saw.accept("builder", new StringBuilder().append(SUB).toString().replaceAll("@.*", ""));
  }
}
