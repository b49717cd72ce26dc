class Tool {
  <T> String show(T t) {
    return "any " + t;
  }
}
