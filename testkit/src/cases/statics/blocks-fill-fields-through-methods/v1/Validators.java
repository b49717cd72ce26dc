import java.util.*;
import java.util.function.*;
class Validators {
  static final Map<String, Predicate<String>> ALL = new TreeMap<>();
  static { ALL.put("empty", s -> !s.isEmpty()); ALL.put("LONG", s -> s.length() < max()); }
  private static int max() { return MAX; }
  private static final int MAX = Integer.parseInt("3");
  static String check(String s) { StringBuilder b = new StringBuilder(); ALL.forEach((k, p) -> { if (!p.test(s)) b.append(Messages.get(k)); }); return b.toString(); }
}
