package shop.cache;

import java.util.Map;
import java.util.function.Function;

public class Cache<K, V> {
  private final String name;
  private final Map<K, V> values;
  private int hits;
  private int misses;

  public Cache(String name, int most) {
    this.name = name;
    this.values = new LruCache<>(most);
  }

  public V get(K key, Function<? super K, ? extends V> load) {
    V known = values.get(key);
    if (known != null) {
      hits++;
      return known;
    }
    misses++;
    V loaded = load.apply(key);
    values.put(key, loaded);
    return loaded;
  }

  public void clear() {
    values.clear();
    hits = 0;
    misses = 0;
  }

  public String stats() {
    return name + " " + hits + "/" + (hits + misses);
  }
}
