import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

class Job {
  static final CountDownLatch ENTERED = new CountDownLatch(1);
  static final CountDownLatch GO = new CountDownLatch(1);
  static final CompletableFuture<String> RESULT = new CompletableFuture<>();

  static void work() {
    List<String> seen = new ArrayList<>();
    try {
      Square square = new Square("a");
      Square cube = new Cube();
      Method method = Square.class.getDeclaredMethod("sum");
      MethodHandle handle =
          MethodHandles.lookup()
              .findVirtual(Square.class, "sum", MethodType.methodType(int.class));
      ENTERED.countDown();
      GO.await();
      seen.add(square.residents());
      seen.add("" + square.sum());
      seen.add("" + cube.sum());
      seen.add(((Shape) square).added());
      seen.add(((Shape) cube).added());
      seen.add(Shape.ofInterface(3));
      seen.add(Square.shared);
      Square.shared = "set";
      seen.add(Square.shared);
      seen.add(square.held());
      seen.add(Square.of(2.5).name());
      seen.add("" + new Square("b", 1).sum());
      Supplier<String> later = () -> "lambda " + square.sum();
      seen.add(later.get());
      seen.add(own(1, 2L));
      try {
        seen.add("reflection " + method.invoke(square));
      } catch (InvocationTargetException e) {
        seen.add("reflection " + e.getCause().getClass().getName());
      }
    } catch (Throwable e) {
      seen.add(e.toString());
      for (StackTraceElement at : e.getStackTrace()) {
        seen.add(at.toString());
      }
    }
    RESULT.complete(String.join(", ", seen));
  }

  private static String own(int first, long second) {
    return "own " + (first + second);
  }
}
