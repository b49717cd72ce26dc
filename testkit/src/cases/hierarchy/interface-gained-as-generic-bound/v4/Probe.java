import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("g", v.go()); saw.accept("n", new V().go());
  } }
interface Key<T extends Key<T>> { int k(); default boolean less(T o) { return k() < o.k(); } @SuppressWarnings("unchecked") default T self() { return (T) this; } }
class Util { static <T extends Key<T>> T min(List<? extends T> l) { T b = null; for (T t : l) if (b == null || t.less(b)) b = t; return b; } static <T extends Key<? super T>> int k(T t) { return t.k(); } }
class Holder<T extends Key<T>> { private T t; Holder(T t) { this.t = t; } T get() { return t; } Holder<T> set(Supplier<? extends T> s) { t = s.get(); return this; } }
class V implements Key<V> { public int k() { return n; } int n = 3; Object go() { V w = new V(); w.n = 2; Holder<V> h = new Holder<>(this); h.set(V::new).get().n += 1; return h.get().n + "" + Util.min(List.of(this, w)).n + Util.k(self()) + Stream.of(this, w).map(Util::k).reduce(0, Integer::sum) + Stream.of(w, this).map(Key::self).map(V::k).collect(Collectors.toList()); } }
