import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("g", v.go());
  } }
abstract class Nm { int val() { return 9; } static int st(Nm n) { return n.val(); } boolean same(Nm o) { return this == o; } }
class V extends Nm { int n = 3; Object go() { Function<V, Integer> a = Nm::st; Function<V, Integer> b = V::val; BiPredicate<V, V> c = V::same; Predicate<V> d = this::same; ToIntBiFunction<V, Object> e = (x, y) -> x.val(); Comparator<V> f = Comparator.comparing(V::val); return a.apply(this) + b.apply(this) + "" + c.test(this, this) + d.test(this) + e.applyAsInt(this, "") + f.compare(this, this) + Stream.of(this).map(Nm::val).toList() + Stream.of(this).collect(Collectors.groupingBy(V::val, Collectors.counting())); } }
