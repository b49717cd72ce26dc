import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", v.go()); }
}
abstract class Nm { boolean same(Nm n) { return n == this; } }
class V extends Nm { Object go() { Predicate<V> f = super::same; return f.test(this); } }
