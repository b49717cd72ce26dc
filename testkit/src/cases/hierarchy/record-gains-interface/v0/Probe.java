import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final R r = new R(2); static final E e = E.A; static final Supplier<Object> sup = () -> r;
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("g", U.go(r)); saw.accept("e", U.go(e)); saw.accept("s", U.go(sup.get()));
  } }
record R(int a) {} enum E { A, B { } }
class U { static Object go(Object o) { return o.toString(); } }
