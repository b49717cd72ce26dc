import java.util.List;
import java.util.function.Function;

class Box<T extends Comparable<T>> {
  T value;

  Box(T value) {
    this.value = value;
  }

  <R extends Comparable<R>> Box<R> map(Function<? super T, ? extends R> f) {
    return new Box<>(f.apply(value));
  }

  boolean less(Box<T> other) {
    return value.compareTo(other.value) < 0;
  }

  static <E extends Comparable<E>> E least(List<? extends E> all) {
    E least = all.get(0);
    for (E each : all) {
      least = each.compareTo(least) < 0 ? each : least;
    }
    return least;
  }

  @SafeVarargs
  static <E> List<E> listOf(E... all) {
    return List.of(all);
  }
}
