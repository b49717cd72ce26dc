import java.io.*;
import java.util.*;
import java.util.function.*;
public class Shop {
  static List<Supplier<String>> made = new ArrayList<>();
  private static String mark() { return "m"; } //NEW
  static final Supplier<String> ADDED = () -> "added static " + mark(); //NEW
  static final Supplier<String> STATIC = () -> "static EDITED";
  static Function<Integer, Integer> factorial;
  static {
    Supplier<String> inserted = () -> "inserted static"; //NEW
    factorial = n -> n < 2 ? 1 : n * factorial.apply(n - 1) /* EDITED */ + "EDITED".length() - 6;
  }
  private final Supplier<String> addedField = () -> "added " + this.name; //NEW
  private String name = "n";
  final Supplier<String> field = () -> "field " + name + " EDITED";
  Shop() { this(() -> "this " + "EDITED"); }
  Shop(Supplier<String> s) {
    Supplier<String> inserted = () -> "inserted in constructor"; //NEW
    inConstructor = () -> s.get() + " constructor EDITED " + name;
  }
  final Supplier<String> inConstructor;
  <T extends Comparable<T>> Comparator<T> generic() {
    Comparator<T> inserted = (a, b) -> 0; //NEW
    return (a, b) -> b.compareTo(a) * ("EDITED".equals("BEFORE") ? 1 : -1);
  }
  Supplier<Supplier<String>> nested(String x) {
    Supplier<Supplier<String>> inserted = () -> () -> "inserted " + x; //NEW
    return () -> {
      Supplier<String> first = () -> "inner inserted"; //NEW
      return () -> "nested " + x + name + " EDITED";
    };
  }
  Supplier<String> serializable(String x) {
    Supplier<String> inserted = (Supplier<String> & Serializable) () -> "inserted " + x; //NEW
    return (Supplier<String> & Serializable) () -> "serializable " + x + " EDITED";
  }
  interface Greeter {
    String greet(String n);
    static Greeter added() { return n -> "added " + n; } //NEW
    static Greeter polite() {
      Greeter inserted = n -> "inserted"; //NEW
      return n -> "dear " + n + " EDITED";
    }
    default Greeter twice() { 
      Greeter inserted = n -> greet("inserted"); //NEW
      return n -> greet(greet(n)) + " EDITED"; }
  }
  enum Op {
    PLUS((a, b) -> a + b + "EDITED".length() % 6), MINUS((a, b) -> a - b);
    final IntBinaryOperator of;
    Op(IntBinaryOperator of) { this.of = of; }
  }
}
