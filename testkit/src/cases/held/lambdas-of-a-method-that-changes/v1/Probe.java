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
        rules.put("plain", t -> t / 2);
    rules.put("captures", t -> t / 2 * factor);
    rules.put("object", t -> name.length() + t / 2);
    rules.put("both", t -> { long more = factor; return (name.length() + more * t / 2); });
    rules.put("serial", (Rule & Serializable) t -> t / 2 - factor);
    Typed<String> typed = t -> "t";
    rules.put("through", t -> typed.of(t).length());
    return rules;
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Map<String, Rule> rules : List.of(kept, new Probe("kept").rules(3))) {
      rules.forEach((key, rule) -> saw.accept(key, rule.apply(8_000_000_000L)));
    }
  }
}

interface Rule { long apply(long total); }

interface Typed<T> { T of(long total); }
