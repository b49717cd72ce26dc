import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Score KEPT = new Score(0);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<Score> all = new ArrayList<>(List.of(new Score(2), new Score(4), new Score(3), new Score(1)));
    Collections.sort(all);
    saw.accept("sorted", all.stream().map(s -> s.n).toList());
    all.sort(KEPT);
    saw.accept("distinct", new HashSet<>(all).size());
    saw.accept("index", all.indexOf(new Score(7)));
    saw.accept("max", Collections.max(all).n);
  }
}
