import java.util.function.BiConsumer;

public class Probe {
  static final Lock KEPT = new Lock();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("comes", KEPT.comes());
    saw.accept("goes", KEPT.goes());
    saw.accept("static comes", Lock.staticComes());
    saw.accept("static goes", Lock.staticGoes());
  }
}
