import java.io.Serializable;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Map<String, Rule> kept = new TreeMap<>(new Probe("kept").rules(3));
  final String name;

  Probe(String name) {
    this.name = name;
  }

  Map<String, Rule> rules(int factor) {
    Map<String, Rule> rules = new HashMap<>();
        rules.put("plain", (t, u) -> (t / 2 + u.length()));
    rules.put("captures", (t, u) -> (t / 2 + u.length()) * factor);
    rules.put("object", (t, u) -> name.length() + (t / 2 + u.length()));
    rules.put("both", (t, u) -> { long more = factor; return (name.length() + more * (t / 2 + u.length())); });
    rules.put("serial", (Rule & Serializable) (t, u) -> (t / 2 + u.length()) - factor);
    Typed<String> typed = (t, u) -> "t" + u + t;
    rules.put("through", (t, u) -> typed.first(t, u).length());
    return rules;
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Map<String, Rule> rules : List.of(kept, new Probe("kept").rules(3))) {
      rules.forEach((key, rule) -> saw.accept(key, rule.total(8_000_000_000L, "u" + key)));
    }
  }
}

interface Rule { long total(long total, String u); }

interface Typed<T> { T first(long total, String u); }
