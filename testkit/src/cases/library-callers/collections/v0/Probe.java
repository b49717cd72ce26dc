import java.util.*;
import java.util.function.BiConsumer;
import java.util.stream.*;

public class Probe {
  static final Key ONE = new Key(1, 1);
  static final Key TWO = new Key(1, 2);
  static final Key THREE = new Key(2, 0);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<Key> all = new ArrayList<>(List.of(ONE, TWO, THREE));
    saw.accept("set", new HashSet<>(all).size());
    saw.accept("linked", new LinkedHashSet<>(all).size());
    saw.accept("tree", new TreeSet<>(all).stream().map(k -> k.a + "," + k.b).toList());
    saw.accept("distinct", all.stream().distinct().count());
    saw.accept("index", all.indexOf(new Key(2, 9)));
    saw.accept("contains", all.contains(new Key(1, 9)));
    saw.accept("equal", Objects.equals(ONE, TWO));
    saw.accept("list", List.of(ONE).equals(List.of(TWO)));
    saw.accept("hash same", Objects.hash(ONE) == Objects.hash(TWO));
    saw.accept("text", String.valueOf(ONE).startsWith("Key1"));
    saw.accept("joined", all.toString().contains("Key2/0"));
    saw.accept("format", String.format("%s", TWO).contains("/2"));
    saw.accept("concat", ("" + THREE).contains("/0"));
    saw.accept("builder", new StringBuilder().append(THREE).toString().contains("/0"));
    Collections.sort(all);
    saw.accept("sorted", all.stream().map(k -> k.a * 10 + k.b).toList());
    saw.accept("max", Collections.max(all).b);
    saw.accept("grouped", all.stream().collect(Collectors.groupingBy(k -> k, Collectors.counting())).size());
    PriorityQueue<Key> queue = new PriorityQueue<>(all);
    saw.accept("queue", queue.poll().b);
    Map<Key, String> map = new HashMap<>();
    map.put(ONE, "one");
    saw.accept("map", map.get(new Key(1, 77)));
    saw.accept("optional", Optional.of(ONE).equals(Optional.of(TWO)));
    saw.accept("deep", Arrays.deepEquals(new Object[] {ONE}, new Object[] {TWO}));
  }
}
