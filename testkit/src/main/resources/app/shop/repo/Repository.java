package shop.repo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shop.domain.Identified;

public interface Repository<K extends Comparable<K>, V extends Identified<K>> {
  void save(V value);

  Optional<V> find(K key);

  Collection<V> all();

  void clear();

  default V get(K key) {
    return find(key).orElseThrow(() -> new NotFound(kind() + " " + key));
  }

  default List<V> where(Predicate<? super V> condition) {
    return all().stream().filter(condition).toList();
  }

  default String kind() {
    return "thing";
  }
}
