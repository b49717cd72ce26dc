class Caller {
  static String call(Leaf leaf) {
    return leaf.label() + leaf.weight + Leaf.util(2) + ((Shown) leaf).label();
  }
}
