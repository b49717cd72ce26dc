public class Probe {
  static final Shop kept = new Shop();

  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.price.get());
    saw.accept("new", new Shop().price.get());
  }
}
