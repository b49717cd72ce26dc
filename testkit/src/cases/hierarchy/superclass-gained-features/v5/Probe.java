import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final V v = new V(); static final V sub = new V() { Object go() { return "sub" + super.go(); } };
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("g", v.go()); saw.accept("n", new V().go()); saw.accept("s", sub.go());
  } }
abstract class Nm { protected int base = 5; private final Map<String, Supplier<Integer>> regs = new TreeMap<>(); { regs.put("b", this::val); regs.put("l", () -> base); } int val() { return base + own(); } abstract int own(); int all() { return regs.values().stream().mapToInt(Supplier::get).sum(); } static Nm of(int k) { return new Nm() { int own() { return k; } }; } }
class V extends Nm { int own() { return n; } int n = 3; Object go() { Supplier<Integer> a = super::val; ToIntFunction<V> b = Nm::val; ToIntFunction<Nm> c = Nm::own; Function<V, Integer> d = V::all; Callable<Integer> e = this::val; Nm x = n > 100 ? Nm.of(1) : this; try { return a.get() + b.applyAsInt(this) + c.applyAsInt(x) + d.apply(this) + e.call() + base; } catch (Exception q) { throw new IllegalStateException(q); } } int val() { return 1000 + super.val(); } }
