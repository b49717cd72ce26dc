import java.util.function.BiConsumer;

public class Probe {
  static final Node NODE = new Node();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", NODE.use());
    saw.accept("new", new Node().use());
    saw.accept("sub", new Node() {}.use());
  }
}
