import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Ver v = new Ver();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", v.test(v)); }
}
interface Ordered { default int cmp(Ver o) { return 8; } int dflt(); static int st(Ordered o) { return o.dflt(); } }
class Ver implements Ordered { public int dflt() { return 3; } Object test(Ver o) { BiFunction<Ver, Ver, Integer> f = Ver::cmp; ToIntFunction<Ver> g = Ordered::st; ToIntFunction<Ver> h = Ver::dflt; return f.apply(this, o) + g.applyAsInt(this) + h.applyAsInt(o); } }
