import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

class Orders {
  final Map<Level, Integer> counts = new TreeMap<>();
  final SortedSet<Level> named = new TreeSet<>(Comparator.comparing(Level::name));
  final Map<String, Level> byName = new TreeMap<>();

  void add(Level level) {
    counts.put(level, 1);
    named.add(level);
    byName.put("x" + level, level);
  }

  Level first() {
    return counts.keySet().iterator().next();
  }
}
