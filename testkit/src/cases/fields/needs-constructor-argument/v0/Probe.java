import java.util.function.BiConsumer;

public class Probe {
  static final User KEPT = new User("a");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("new", new User("b") != null);
  }
}
