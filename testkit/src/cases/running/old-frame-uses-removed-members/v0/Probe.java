import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("loaded", new Cube().residents() + new Square("s").first() + (Job.RESULT == null));
  }
}
