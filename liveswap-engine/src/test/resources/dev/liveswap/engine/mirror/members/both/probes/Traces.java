package probes;

import demo.Thing;
import java.lang.StackWalker.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import probe.Probe;
import probe.Says;

/** Who called, seen from an added method. */
public final class Traces implements Probe {
  @Override
  public List<String> observe() throws Exception {
    Says says = new Says();
    StackWalker walker = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    says.value("Throwable", () -> {
      try {
        Thing.class.getMethod("fails").invoke(new Thing());
        return null;
      } catch (InvocationTargetException e) {
        StackTraceElement top = e.getCause().getStackTrace()[0];
        return top.getClassName() + "." + top.getMethodName() + " " + (top + "").startsWith("demo.Thing.fails(Thing");
      }
    });
    says.value("Thread", () -> through(() -> demo(List.of(Thread.currentThread().getStackTrace()))));
    says.value("another thread", () -> through(() -> {
      Thread current = Thread.currentThread();
      AtomicReference<String> seen = new AtomicReference<>();
      Thread other = new Thread(() -> seen.set(demo(List.of(current.getStackTrace()))));
      other.start();
      join(other);
      return seen.get();
    }));
    says.value("all threads", () -> through(() -> demo(List.of(Thread.getAllStackTraces().get(Thread.currentThread())))));
    says.value("StackWalker", () -> through(() -> walker.walk(frames -> frames
        .filter(frame -> frame.getClassName().startsWith("demo."))
        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + frame.getDescriptor() + frame.getMethodType()
            + frame.getDeclaringClass() + frame.toStackTraceElement().getClassName() + (frame.getLineNumber() > 0) + frame.getFileName().startsWith("Thing"))
        .collect(Collectors.toList()))));
    says.value("StackWalker without classes", () -> through(() -> StackWalker.getInstance().walk(frames -> frames
        .filter(frame -> frame.getClassName().startsWith("demo.")).map(frame -> frame.toString().startsWith("demo.Thing.calls(")).toList())));
    says.value("caller", () -> through(walker::getCallerClass));
    return says.lines;
  }

  private static Object through(Supplier<Object> supplier) throws Exception {
    Method calls = Thing.class.getMethod("calls", Supplier.class);
    return calls.invoke(new Thing(), supplier);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String demo(List<StackTraceElement> trace) {
    List<String> demo = new ArrayList<>();
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("demo.")) {
        demo.add(element.getClassName() + "." + element.getMethodName());
      }
    }
    return demo.toString();
  }
}
