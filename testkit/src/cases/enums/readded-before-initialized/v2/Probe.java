import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("class", Color.class.getSimpleName());
    saw.accept("values", Arrays.toString(Color.values()));
    saw.accept("red", Color.RED.rank());
  }
}
