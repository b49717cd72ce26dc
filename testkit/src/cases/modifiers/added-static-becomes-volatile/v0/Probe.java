import java.util.function.BiConsumer;
public class Probe {
  static final p.S kept = new p.S();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    String all = p.S.all();
    saw.accept("all", all.isEmpty() ? "" : all.charAt(0) >= '5');
    try { saw.accept("inst", p.S.class.getMethod("inst").invoke(kept)); } catch (NoSuchMethodException e) { saw.accept("inst", "none"); }
    try { saw.accept("n", p.S.class.getDeclaredField("n").toString()); } catch (NoSuchFieldException e) { saw.accept("n", "none"); }
  }
}
