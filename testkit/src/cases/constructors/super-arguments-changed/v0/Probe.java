import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("empty", new Low().how);
    saw.accept("int", new Low(4).how);
  }
}
