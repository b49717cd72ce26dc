import java.util.*;
import java.util.function.*;
public class Board {
  static final Map<String, Supplier<String>> routes = new LinkedHashMap<>();
  static void fill(Map<String, Supplier<String>> all) {
    all.put("one", new Supplier<>() { public String get() { return "one"; } });
    all.put("two", new Supplier<>() { public String get() { return "two"; } });
  }
}
