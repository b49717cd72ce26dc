import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    try {
      saw.accept("broken", Broken.twice());
    } catch (LinkageError e) {
      saw.accept("broken", e.getClass().getName().length() > 0);
    }
  }
}
