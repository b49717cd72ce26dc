interface Filter<A, B> {
  B apply(A value);

  default <C> Filter<A, C> then(Filter<? super B, ? extends C> next) {
    return value -> next.apply(apply(value));
  }

  static <T> Filter<T, T> nothing() {
    return value -> value;
  }
}
