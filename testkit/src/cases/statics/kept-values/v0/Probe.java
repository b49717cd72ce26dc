import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("count", ++Stats.count);
    saw.accept("label", Stats.label);
  }
}
