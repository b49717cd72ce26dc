package shop.util;

import java.util.function.Function;

public sealed interface Result<T> permits Result.Ok, Result.Problem {
  record Ok<T>(T value) implements Result<T> {
    @Override
    public T orElse(T other) {
      return value;
    }
  }

  record Problem<T>(String message) implements Result<T> {
    @Override
    public T orElse(T other) {
      return other;
    }
  }

  T orElse(T other);

  default <R> Result<R> map(Function<? super T, ? extends R> change) {
    if (this instanceof Ok<T> ok) {
      return new Ok<>(change.apply(ok.value()));
    }
    return new Problem<>(((Problem<T>) this).message());
  }

  default String text() {
    return this instanceof Problem<T> problem ? "problem: " + problem.message() : "ok";
  }
}
