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
}
