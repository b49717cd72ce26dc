import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("outcome", Job.RESULT.isDone() ? Job.RESULT.get() : "waits");
  }
}
