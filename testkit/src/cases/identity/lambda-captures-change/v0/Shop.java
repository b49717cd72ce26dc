import java.util.*;
import java.util.function.*;
public class Shop {
  int x = 1;
  static Supplier<String> more(String a, String b) { return () -> "old " + a; }
  static Supplier<String> fewer(String a, String b) { return () -> "old " + a + b; }
  static Supplier<String> other(String a, String b) { return () -> "old " + a; }
  static Supplier<String> order(String a, String b) { return () -> "old " + a + b; }
  Supplier<String> self(String a) { return () -> "old " + a; }
  Supplier<String> noSelf(String a) { return () -> "old " + a + x; }
  static Supplier<String> none(String a) { return () -> "old"; }
  static Supplier<String> same(String a) { return () -> "old " + a; }
}
