import java.io.Serializable;
import java.util.function.*;

class Maker {
  interface Task extends Supplier<String>, Serializable {}

  int once(int i) {
    IntUnaryOperator f = this::once;
    return i == 0 ? 0 : f.applyAsInt(i - 1);
  }

  static Task task(String s) {
    return () -> "task " + s;
  }
}
