package shop.repo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

public final class Query<T> {
  private final List<Predicate<? super T>> conditions = new ArrayList<>();
  private Comparator<? super T> order = (a, b) -> 0;
  private int limit = 100;

  public Query<T> where(Predicate<? super T> condition) {
    conditions.add(condition);
    return this;
  }

  public Query<T> orderBy(Comparator<? super T> by) {
    order = by;
    return this;
  }

  public Query<T> limit(int most) {
    limit = most;
    return this;
  }

  public List<T> in(Collection<T> all) {
    return all.stream().filter(this::matches).sorted(order).limit(limit).toList();
  }

  private boolean matches(T item) {
    for (Predicate<? super T> condition : conditions) {
      if (!condition.test(item)) {
        return false;
      }
    }
    return true;
  }
}
