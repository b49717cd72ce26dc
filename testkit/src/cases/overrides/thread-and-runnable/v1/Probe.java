import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Worker worker = new Worker();
    worker.start();
    worker.join();
    saw.accept("result", worker.result);
    saw.accept("named", worker.toString().equals("worker"));
  }
}
