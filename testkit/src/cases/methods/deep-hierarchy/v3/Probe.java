import java.util.function.BiConsumer;

public class Probe {
  static final A[] KEPT = {new A(), new B(), new C(), new D(), new E()};

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (int i = 1; i < 5; i++) {
      saw.accept("kept " + i, ((B) KEPT[i]).who());
    }
    saw.accept("new", new E().who() + new D().who());
    saw.accept("reflected", B.class.getDeclaredMethod("who").invoke(KEPT[4]));
  }
}
