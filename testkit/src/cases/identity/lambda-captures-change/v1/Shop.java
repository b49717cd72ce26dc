import java.util.*;
import java.util.function.*;
public class Shop {
  int x = 1;
  static Supplier<String> more(String a, String b) { return () -> "new " + a + b; }
  static Supplier<String> fewer(String a, String b) { return () -> "new " + a; }
  static Supplier<String> other(String a, String b) { return () -> "new " + b; }
  static Supplier<String> order(String a, String b) { return () -> "new " + b + a; }
  Supplier<String> self(String a) { return () -> "new " + a + x; }
  Supplier<String> noSelf(String a) { return () -> "new " + a; }
  static Supplier<String> none(String a) { return () -> "new" + a; }
  static Supplier<String> same(String a) { return () -> "new " + a; }
}
