sealed interface Tree<T> {
  record Leaf<T>(T value) implements Tree<T> {}

  record Node<T>(Tree<T> left, Tree<T> right) implements Tree<T> {}
}
