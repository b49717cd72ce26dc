import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final p.Names kept = new p.Names();
  public static void observe(BiConsumer<String, Object> saw) {
    int call = 0;
    for (Runnable each : List.<Runnable>of(kept::hashCode, kept::toString, () -> kept.indexOf("x"), () -> kept.equals(List.of("a", "b")),
        () -> kept.contains("q"), () -> kept.subList(0, 1).hashCode(), () -> kept.forEach(s -> {}))) {
      call++;
      try {
        each.run();
        saw.accept("ran " + call, "");
      } catch (IllegalStateException e) {
        StringBuilder text = new StringBuilder(e.getMessage());
        for (StackTraceElement at : e.getStackTrace()) {
          text.append(" at ").append(at.getClassName()).append('.').append(at.getMethodName());
          if (!at.getClassName().startsWith("java.")) text.append(':').append(at.getLineNumber());
          if (at.getClassName().startsWith("Probe")) break;
        }
        saw.accept("trace " + call, text);
      }
    }
  }
}
