class Calc {
  static int sum(Tree<Integer> t) {
    return switch (t) {
      case Tree.Leaf<Integer>(var v) when v > 2 -> v * 100;
      case Tree.Leaf<Integer>(Integer v) -> v;
      case Tree.Node<Integer>(Tree.Leaf<Integer>(var a), Tree.Leaf<Integer>(var b)) -> a + b;
      case Tree.Node<Integer>(var l, var r) -> sum(l) + sum(r);
    };
  }

  static String text(Object o) {
    return o instanceof Tree.Node<?>(Tree.Leaf<?> l, var r) && r != null ? "node " + l.value() : "other";
  }
}
