package shop.repo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.domain.Identified;

abstract class MemoryRepository<K extends Comparable<K>, V extends Identified<K>>
    implements Repository<K, V> {
  private final Map<K, V> values = new TreeMap<>();

  @Override
  public void save(V value) {
    values.put(value.id(), checked(value));
  }

  protected V checked(V value) {
    return value;
  }

  @Override
  public Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Collection<V> all() {
    return values.values();
  }

  @Override
  public void clear() {
    values.clear();
  }

  public String size() {
    return kind() + "s: " + values.size();
  }
}
