import java.io.Serializable;
import java.util.function.*;

class Maker {
  int n = 2;
  private int hidden = 3;

  Supplier<Supplier<String>> make(String p) {
    return () -> () -> p + n + hidden;
  }

  interface Task extends Supplier<String>, Serializable {}

  static Task task(String s) {
    return () -> "task " + s;
  }
}
