import java.util.function.BiConsumer;

public class Probe {
  static final Id KEPT = new Id();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("see", User.see(KEPT));
    saw.accept("type", Id.class.getDeclaredMethod("id").getReturnType());
    saw.accept("reflected", Id.class.getDeclaredMethod("name").invoke(null).toString());
  }
}
