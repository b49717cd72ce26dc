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
interface Named { String name(); default int len() { return name().length(); } } interface Val { int val(); default Val dbl() { return () -> val() * 2; } default String show() { return getClass().isHidden() + "" + val(); } } record R(int a) implements Val, Named { public int val() { return a; } @Override public String name() { return "R" + a; } } enum E implements Val, Named { A, B { public int val() { return 9; } }; public int val() { return ordinal(); } }
class U { static Object go(Object o) { ToIntFunction<Named> f = Named::len; Function<E, String> g = Named::name; if (o instanceof E x) return g.apply(x) + x.len() + f.applyAsInt(x); if (o instanceof R x) { ToIntFunction<R> z = R::len; return z.applyAsInt(x) + ((Named) x).name(); } return o instanceof Val v ? v.dbl().show() + Stream.of(v).map(Val::dbl).map(Val::val).toList() : "no";  } }
