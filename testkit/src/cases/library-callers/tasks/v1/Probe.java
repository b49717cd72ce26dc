import java.util.*;
import java.util.concurrent.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Task task = new Task();
    Task.LOG.setLength(0);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      one.submit((Runnable) task).get();
      saw.accept("run", Task.LOG.toString());
      try {
        saw.accept("call", one.submit((Callable<String>) task).get());
      } catch (ExecutionException e) {
        saw.accept("call", e.getCause().toString());
      }
    } finally {
      one.shutdown();
    }
    List<String> all = new ArrayList<>();
    task.forEach(all::add);
    for (String s : task) {
      all.add(s);
    }
    saw.accept("all", all);
    try (task) {
      Task.LOG.setLength(0);
    }
    saw.accept("closed", Task.LOG.toString());
    saw.accept("chars", task.chars().sum());
    saw.accept("joined", String.join("-", List.of("p", task)).startsWith("p-xyz"));
    saw.accept("compare", CharSequence.compare(task, "abc"));
  }
}
