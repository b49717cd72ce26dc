import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    if (Job.ENTERED.getCount() == 1) {
      Thread thread = new Thread(Job::work);
      thread.setDaemon(true);
      thread.start();
      Job.ENTERED.await();
    }
    saw.accept("outcome", Job.RESULT.isDone() ? Job.RESULT.get() : "waits");
  }
}
