import java.util.function.BiConsumer;
public class Probe {
  static final p.Locks kept = new p.Locks();
  static final p.Locks sub = new p.Sub();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (p.Locks each : new p.Locks[] {kept, sub}) {
      saw.accept("all", each.all());
      try { each.fail(); } catch (IllegalStateException e) { saw.accept("fail", e.getMessage() + e.getStackTrace()[0] + e.getStackTrace()[1].getMethodName() + Thread.holdsLock(each)); }
      saw.accept("modifiers", p.Locks.class.getMethod("one").toString() + p.Locks.class.getMethod("one").invoke(each));
    }
  }
}
