class Calc {
  static int sum(Tree<Integer> t) {
    return switch (t) {
      case Tree.One<Integer>(Tree.Node<Integer>(var l, var r), long times) -> (int) times * (sum(l) - sum(r));
      case Tree.One<Integer> one -> (int) one.times();
      case Tree.Leaf<Integer>(var v) when v > 1 -> v * 10;
      case Tree.Leaf<Integer>(Integer v) -> v;
      case Tree.Node<Integer>(Tree.Leaf<Integer>(var a), Tree.Leaf<Integer>(var b)) -> a * b;
      case Tree.Node<Integer>(var l, var r) -> sum(l) + sum(r);
    };
  }

  static String text(Object o) {
    return switch (o) {
      case null -> "null";
      case Tree.One<?>(var of, var times) when of == null -> "empty" + times;
      case Tree.Node<?>(Tree.Leaf<?> l, var r) -> "node " + l.value() + r;
      default -> "rest";
    };
  }
}
