import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Color color : Color.values()) {
      saw.accept(color.name(), color.code());
    }
  }
}
