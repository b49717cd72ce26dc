import java.util.*;
import java.util.concurrent.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Slow KEPT = new Slow();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Set<Object> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> {
        try {
          start.await();
          seen.add(KEPT.lock);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    saw.accept("different", seen.size());
  }
}
