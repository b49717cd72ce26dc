import java.util.concurrent.*;

class Job {
  static final CountDownLatch ENTERED = new CountDownLatch(1);
  static final CountDownLatch GO = new CountDownLatch(1);
  static final CompletableFuture<String> RESULT = new CompletableFuture<>();

  static void work() {}
}
