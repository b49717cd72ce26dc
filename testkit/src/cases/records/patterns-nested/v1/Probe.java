import java.util.function.BiConsumer;
import java.util.List;

public class Probe {
  static final List<Tree<Integer>> KEPT =
      List.of(new Tree.Leaf<>(3), new Tree.Node<>(new Tree.Leaf<>(1), new Tree.Leaf<>(2)));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Tree<Integer> each : KEPT) {
      saw.accept("kept " + KEPT.indexOf(each), Calc.sum(each) + Calc.text(each));
    }
    saw.accept("new", Calc.sum(new Tree.Node<>(KEPT.get(1), KEPT.get(0))));
    saw.accept("one", Calc.sum(new Tree.One<>(KEPT.get(1), 5)) + Calc.text(new Tree.One<>(null, 1)));
  }
}
