package shop.domain;

import java.util.List;
import java.util.function.Function;

public record Page<T>(List<T> items, int number, int of) {
  public static <T> Page<T> of(List<T> all, int number, int size) {
    int pages = (all.size() + size - 1) / size;
    int from = Math.min(all.size(), number * size);
    return new Page<>(all.subList(from, Math.min(all.size(), from + size)), number, pages);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), number, of);
  }

  public String position() {
    return (number + 1) + "/" + of;
  }
}
