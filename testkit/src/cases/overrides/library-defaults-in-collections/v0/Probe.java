import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

public class Probe {
  static final Names KEPT = new Names();
  static final Prices PRICES = new Prices();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    KEPT.log.clear();
    List<String> seen = new ArrayList<>();
    Iterable<String> each = KEPT;
    each.forEach(seen::add);
    saw.accept("each", seen);
    saw.accept("unmodifiable", Collections.unmodifiableList(KEPT).stream().toList());
    List<String> listed = new ArrayList<>();
    Collections.unmodifiableCollection(KEPT).forEach(listed::add);
    saw.accept("listed", listed);
    saw.accept("parallel", KEPT.parallelStream().count());
    KEPT.iterator().forEachRemaining(KEPT.log::add);
    saw.accept("log", KEPT.log);
    Map<String, Integer> map = Collections.synchronizedMap(PRICES);
    saw.accept("price", map.getOrDefault("tea", 1));
    saw.accept("none", map.getOrDefault("milk", 2));
    saw.accept("merged", map.merge("tea", 5, Integer::sum));
    PRICES.prices.put("tea", 3);
    try {
      KEPT.removeIf(s -> s.isEmpty());
      saw.accept("removeIf", "done");
    } catch (UnsupportedOperationException e) {
      StackTraceElement[] trace = e.getStackTrace();
      saw.accept("removeIf", e.getMessage() + " in " + trace[0].getClassName());
    }
    List<String> plain = new ArrayList<>(List.of("b", "a"));
    plain.forEach(seen::add);
    saw.accept("plain", plain.stream().sorted().toList());
    saw.accept("others", List.of(1, 2).stream().mapToInt(i -> i).sum() + seen.size());
  }
}
