import java.util.*;
class Rules {
  static final Map<String, Integer> ALL = new HashMap<>();
  static { ALL.put("b", 1); ALL.put("a", 2); }
  static String names() { return ALL.toString(); }
}
