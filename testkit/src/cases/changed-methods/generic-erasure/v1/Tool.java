class Tool {
  <T extends Comparable<T>> String show(T t) {
    return "comparable " + t.compareTo(t) + t;
  }
}
