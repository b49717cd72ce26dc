import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", v.go()); }
}
abstract class Nm { int val() { return 3; } }
class V extends Nm { Object go() { ToIntFunction<V> f = V::val; return f.applyAsInt(this); } }
