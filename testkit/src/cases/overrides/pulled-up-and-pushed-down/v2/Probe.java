import java.util.function.BiConsumer;

public class Probe {
  static final Leaf LEAF = new Leaf();
  static final Deep DEEP = new Deep();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("leaf", Caller.call(LEAF));
    saw.accept("deep", Caller.call(DEEP));
    saw.accept("new", Caller.call(new Leaf()) + Caller.call(new Deep()));
    saw.accept("reflected", Leaf.class.getMethod("label").getDeclaringClass().getName());
  }
}
