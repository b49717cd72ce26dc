import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

class Prices extends AbstractMap<String, Integer> {
  final Map<String, Integer> prices = new HashMap<>(Map.of("tea", 3));

  @Override
  public Set<Entry<String, Integer>> entrySet() {
    return prices.entrySet();
  }

  @Override
  public Integer put(String key, Integer value) {
    return prices.put(key, value);
  }

  @Override
  public Integer getOrDefault(Object key, Integer fallback) {
    return 100 + super.getOrDefault(key, fallback);
  }

  @Override
  public Integer merge(
      String key,
      Integer value,
      java.util.function.BiFunction<? super Integer, ? super Integer, ? extends Integer> how) {
    return -super.merge(key, value, how);
  }
}
