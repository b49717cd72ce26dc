import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

public class Probe {
  static final UnaryOperator<Object> CLERK = Shop.clerk();
  static final UnaryOperator<Object> MACHINE = Shop.machine();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("read own", outcome(CLERK, "read own"));
    saw.accept("write own", outcome(CLERK, "write own"));
    saw.accept("read shared", outcome(CLERK, "read shared"));
    saw.accept("write shared", outcome(CLERK, "write shared"));
    saw.accept("call size", outcome(CLERK, "call size"));
    saw.accept("call super.size", outcome(CLERK, "call super.size"));
    saw.accept("call limit", outcome(CLERK, "call limit"));
    saw.accept("refer to size", outcome(CLERK, "refer to size"));
    saw.accept("refer to limit", outcome(CLERK, "refer to limit"));
    saw.accept("lambda", outcome(MACHINE, "lambda"));
  }

  static Object outcome(UnaryOperator<Object> worker, String job) {
    try {
      return worker.apply(job);
    } catch (IncompatibleClassChangeError e) {
      return e.getMessage();
    }
  }
}
