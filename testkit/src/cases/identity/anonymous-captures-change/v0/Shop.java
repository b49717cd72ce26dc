import java.util.*;
import java.util.function.*;
public class Shop {
  private int x = 1;
  static Supplier<String> more(String a, String b) { return new Supplier<>() { public String get() { return "old " + a; } }; }
  static Supplier<String> fewer(String a, String b) { return new Supplier<>() { public String get() { return "old " + a + b; } }; }
  static Supplier<String> other(String a, String b) { return new Supplier<>() { public String get() { return "old " + a; } }; }
  static Supplier<String> local(String a, String b) { class Local implements Supplier<String> { public String get() { return "old " + a; } } return new Local(); }
  static Object type(String a) { return new Comparable<String>() { public int compareTo(String b) { return 1; } public String toString() { return "old " + a; } }; }
  static Supplier<String> same(String a) { return new Supplier<>() { public String get() { return "old " + a; } }; }
}
