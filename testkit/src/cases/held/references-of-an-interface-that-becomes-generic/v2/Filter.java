interface Filter<A, B> {
  B filter(A value);

  default <C> Filter<A, C> then(Filter<? super B, ? extends C> next) {
    return value -> next.filter(filter(value));
  }

  static <T> Filter<T, T> nothing() {
    return value -> value;
  }
}
