import java.util.function.BiConsumer;

public class Probe {
  static final Leaf leaf = new Leaf();
  static int step;

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("leaf", leaf.kind() + leaf.level);
    Base[] all = {new Leaf(), new Early(), new Late()};
    for (Base each : all) {
      saw.accept(each.kind(), each + each.show() + (each instanceof Leaf) + each.getClass().getSuperclass());
    }
  }
}
