import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Ver v = new Ver();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", v.test(v)); }
}
interface Ordered { default int cmp(Ver o) { return 7; } }
class Ver implements Ordered { Object test(Ver o) { Function<Ver, Integer> f = this::cmp; return f.apply(o); } }
