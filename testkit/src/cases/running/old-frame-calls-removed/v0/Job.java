import java.util.concurrent.*;

class Job {
  static final CountDownLatch ENTERED = new CountDownLatch(1);
  static final CountDownLatch GO = new CountDownLatch(1);
  static final CompletableFuture<String> RESULT = new CompletableFuture<>();

  static void work() {
    ENTERED.countDown();
    String outcome;
    try {
      GO.await();
      outcome = kept();
      outcome += ", " + removed();
    } catch (InterruptedException e) {
      outcome = "interrupted";
    } catch (NoSuchMethodError e) {
      outcome = kept() + ", " + e.getClass().getName();
    }
    RESULT.complete(outcome);
  }

  static String kept() {
    return "kept old";
  }

  static String removed() {
    return "removed";
  }
}
