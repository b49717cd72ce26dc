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
interface N { int num(); } interface Take<T extends N> { Object take(T t); } class Use { static <T extends N> Object use(T t, Take<? super T> k) { return k.take(t); } static Object any(Supplier<? extends N> s) { return s.get().num(); } }
class V implements N { public int num() { return n; } int n = 3; Object go() { return Use.use(this, x -> x.num() + n) + "" + Use.<V>use(this, V::num) + Use.any(() -> this) + Use.any(V::new) + Use.use(this, (N x) -> x.num()) + Use.<N>use(this, N::num); } }
