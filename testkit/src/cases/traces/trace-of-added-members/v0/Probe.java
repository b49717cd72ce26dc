import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final p.Shop kept = new p.Shop();
  public static void observe(BiConsumer<String, Object> saw) {
    for (int i = 0; i < 9; i++) {
      final int how = i;
      see(saw, "run" + i, () -> kept.run(how));
    }
    see(saw, "toString", () -> String.valueOf(kept).length());
    see(saw, "hash", () -> new HashSet<>(List.of(kept)).size());
    see(saw, "equals", () -> kept.equals(kept));
  }
  private static void see(BiConsumer<String, Object> saw, String what, java.util.concurrent.Callable<?> call) {
    try {
      Object got = call.call();
      saw.accept(what, what.equals("toString") ? "fine" : got);
    } catch (Exception e) {
      StringBuilder text = new StringBuilder(e.toString());
      for (StackTraceElement at : e.getStackTrace()) {
        if (at.getClassName().contains("iveswap")) text.append(" GENERATED ").append(at);
        if (at.getClassName().startsWith("p.") || at.getClassName().equals("Probe")) text.append(" at ").append(at);
        if (at.getMethodName().equals("observe")) break;
      }
      java.io.StringWriter printed = new java.io.StringWriter();
      e.printStackTrace(new java.io.PrintWriter(printed));
      saw.accept(what, text);
      saw.accept(what + " printed", printed.toString().lines().limit(4).toList().toString());
    }
  }
}
