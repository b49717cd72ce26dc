import java.io.*;
import java.util.*;
import java.util.function.*;
public class Shop {
  static List<Supplier<String>> made = new ArrayList<>();
  static final Supplier<String> STATIC = () -> "static BEFORE";
  static Function<Integer, Integer> factorial;
  static {
    factorial = n -> n < 2 ? 1 : n * factorial.apply(n - 1) /* BEFORE */ + "BEFORE".length() - 6;
  }
  private String name = "n";
  final Supplier<String> field = () -> "field " + name + " BEFORE";
  Shop() { this(() -> "this " + "BEFORE"); }
  Shop(Supplier<String> s) {
    inConstructor = () -> s.get() + " constructor BEFORE " + name;
  }
  final Supplier<String> inConstructor;
  <T extends Comparable<T>> Comparator<T> generic() {
    return (a, b) -> b.compareTo(a) * ("BEFORE".equals("BEFORE") ? 1 : -1);
  }
  Supplier<Supplier<String>> nested(String x) {
    return () -> {
      return () -> "nested " + x + name + " BEFORE";
    };
  }
  Supplier<String> serializable(String x) {
    return (Supplier<String> & Serializable) () -> "serializable " + x + " BEFORE";
  }
  interface Greeter {
    String greet(String n);
    static Greeter polite() {
      return n -> "dear " + n + " BEFORE";
    }
    default Greeter twice() { 
      return n -> greet(greet(n)) + " BEFORE"; }
  }
  enum Op {
    PLUS((a, b) -> a + b + "BEFORE".length() % 6), MINUS((a, b) -> a - b);
    final IntBinaryOperator of;
    Op(IntBinaryOperator of) { this.of = of; }
  }
}
