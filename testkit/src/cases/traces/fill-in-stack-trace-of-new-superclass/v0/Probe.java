import java.util.function.*;
public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try { fail(3); } catch (Oops e) { saw.accept("at", e.getStackTrace()[0] + " " + e); }
  }
  static void fail(int n) throws Oops { if (n == 0) throw new Oops("m"); fail(n - 1); }
}
