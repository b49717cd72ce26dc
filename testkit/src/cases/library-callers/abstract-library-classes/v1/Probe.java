import java.util.function.BiConsumer;
import java.util.*;

public class Probe {
  static final Words WORDS = new Words();
  static final Source KEPT = new Source();

  static Object attempt(java.util.concurrent.Callable<?> what) {
    try {
      return what.call();
    } catch (Exception e) {
      return e.getClass().getName();
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Words words = new Words();
    saw.accept("contains", WORDS.contains("magic") + " " + WORDS.contains("a"));
    saw.accept("all", words.containsAll(List.of("a", "magic")));
    saw.accept("add", attempt(() -> words.add("z")));
    saw.accept("remove", attempt(() -> words.remove(0)));
    saw.accept("content", words.in);
    saw.accept("text", words.toString());
    saw.accept("copy", new ArrayList<>(words).size());
    saw.accept("clear", attempt(() -> { words.clear(); return words.in; }));
    saw.accept("sub", attempt(() -> { words.subList(0, 1).clear(); return words.in; }));
    Cache cache = new Cache();
    for (String s : "a b c d".split(" ")) {
      cache.put(s, cache.size());
    }
    saw.accept("cache", cache.toString());
    saw.accept("missing", cache.get("none"));
    saw.accept("default", cache.getOrDefault("none", 7));
    Source source = new Source();
    saw.accept("bytes", Arrays.toString(source.readAllBytes()));
    try (Source other = new Source()) {
      saw.accept("other", other.read(new byte[2]));
      KEPT.next = other.next;
    }
    try (Source again = KEPT) {
      again.read();
    }
    saw.accept("closed", KEPT.next);
    KEPT.next = 0;
    saw.accept("local", new Local().get());
  }
}
