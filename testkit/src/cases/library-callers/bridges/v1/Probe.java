import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Pair PAIR = new Pair("a", 1);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("supplier", Optional.<Number>empty().orElseGet(PAIR));
    saw.accept("map", new TreeMap<>(Map.ofEntries(PAIR)).toString());
    saw.accept("text", PAIR.toString());
    saw.accept("hash", PAIR.hashCode());
    saw.accept("comparator", Map.Entry.<String, Integer>comparingByValue().compare(PAIR, new AbstractMap.SimpleEntry<>("q", 500)));
    saw.accept("equals", new AbstractMap.SimpleEntry<>("ka", 1001).equals(PAIR));
    saw.accept("stream", java.util.stream.Stream.generate(PAIR).limit(2).toList());
    var m = Pair.class.getMethods();
    List<String> shown = new ArrayList<>();
    for (var each : m) {
      if (each.getName().startsWith("get") && each.getDeclaringClass() == Pair.class) {
        shown.add(each + " " + each.isBridge());
      }
    }
    Collections.sort(shown);
    saw.accept("methods", shown);
    Object copy;
    try {
      copy = Copy.class.getMethod("clone").invoke(new Copy());
      saw.accept("copy", ((Copy) copy).n);
    } catch (NoSuchMethodException e) {
      saw.accept("copy", e.getMessage());
    }
  }
}
