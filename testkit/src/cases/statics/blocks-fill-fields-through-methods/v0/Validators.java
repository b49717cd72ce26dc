import java.util.*;
import java.util.function.*;
class Validators {
  static final Map<String, Predicate<String>> ALL = new LinkedHashMap<>();
  static { ALL.put("empty", s -> !s.isEmpty()); }
  static String check(String s) { StringBuilder b = new StringBuilder(); ALL.forEach((k, p) -> { if (!p.test(s)) b.append(Messages.get(k)); }); return b.toString(); }
}
