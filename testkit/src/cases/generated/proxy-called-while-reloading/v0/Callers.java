import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.MethodInterceptor;

/** Threads that call through proxies without a pause, and end by themselves if nobody ends them. */
class Callers {
  static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final long LONGEST_NANOS = 5_000_000_000L;
  private static volatile boolean stopped;
  private static final Thread[] THREADS = new Thread[2];

  static void start() throws Exception {
    SEEN.clear();
    stopped = false;
    for (int i = 0; i < THREADS.length; i++) {
      Shop proxy = proxy(new Shop("the real one"));
      THREADS[i] = new Thread(() -> run(proxy));
      THREADS[i].setDaemon(true);
      THREADS[i].start();
    }
  }

  static void stop() throws Exception {
    stopped = true;
    for (Thread thread : THREADS) {
      thread.join();
    }
  }

  private static void run(Shop proxy) {
    long start = System.nanoTime();
    while (!stopped && System.nanoTime() - start < LONGEST_NANOS) {
      try {
        SEEN.add(Caller.call(proxy));
      } catch (Throwable e) {
        SEEN.add(e.toString());
      }
    }
  }

  private static Shop proxy(Shop real) {
    Enhancer enhancer = new Enhancer();
    enhancer.setSuperclass(Shop.class);
    enhancer.setCallback(
        (MethodInterceptor) (proxy, method, arguments, call) -> call.invoke(real, arguments));
    return (Shop) enhancer.create();
  }
}
