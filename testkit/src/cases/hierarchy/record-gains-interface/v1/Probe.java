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
interface Val { int val(); default Val dbl() { return () -> val() * 2; } default String show() { return getClass().isHidden() + "" + val(); } } record R(int a) implements Val { public int val() { return a; } } enum E implements Val { A, B { public int val() { return 9; } }; public int val() { return ordinal(); } }
class U { static Object go(Object o) { return o instanceof Val v ? v.dbl().show() + Stream.of(v).map(Val::dbl).map(Val::val).toList() : "no";  } }
