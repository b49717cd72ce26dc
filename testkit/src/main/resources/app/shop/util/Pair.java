package shop.util;

import java.util.function.BiFunction;

public record Pair<A, B>(A first, B second) {
  public <R> R with(BiFunction<? super A, ? super B, ? extends R> use) {
    return use.apply(first, second);
  }

  public Pair<B, A> swapped() {
    return new Pair<>(second, first);
  }
}
