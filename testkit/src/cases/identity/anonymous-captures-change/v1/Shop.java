import java.util.*;
import java.util.function.*;
public class Shop {
  private int x = 1;
  static Supplier<String> more(String a, String b) { return new Supplier<>() { public String get() { return "new " + a + b; } }; }
  static Supplier<String> fewer(String a, String b) { return new Supplier<>() { public String get() { return "new " + a; } }; }
  static Supplier<String> other(String a, String b) { return new Supplier<>() { public String get() { return "new " + b; } }; }
  static Supplier<String> local(String a, String b) { class Local implements Supplier<String> { public String get() { return "new " + a + b; } } return new Local(); }
  static Object type(String a) { return new Callable() { public Object call() { return 2; } public String toString() { return "new " + a; } }; }
  static Supplier<String> same(String a) { return new Supplier<>() { public String get() { return "new " + a; } }; }
  interface Callable { Object call(); }
}
