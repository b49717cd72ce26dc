import java.util.*;
import java.util.function.*;
public class Shop extends Base {
  int n = 4;
  Shop() {}
  private Shop(int n) { this.n = n; }
  private String secret(int i) { return "secret" + n + i; }
  private static String stat(String s) { return "stat" + s; }
  String open() { return "open" + n; }
  static String varargs(Object... all) { return "varargs" + all.length; }
  protected String up(int i) { return "over" + super.up(i); }
  public String toString() { return "shop" + n; }
  <T> T generic(T t) { return t; }
  static class In { int z = 6; private In(String s) { z = s.length(); } In() {} private int priv() { return z; } }
  class Inner { int q; Inner(int q) { this.q = q + n; } private String get() { return "inner" + q; } }
  String all() {
    IntFunction<String> bound = this::secret, sup = super::up, self = this::up;
    Function<String, String> st = Shop::stat;
    Function<Shop, String> unbound = Shop::open, any = Shop::toString;
    BiFunction<Shop, Integer, String> two = Shop::secret;
    IntFunction<Shop> make = Shop::new;
    IntFunction<int[]> array = int[]::new;
    IntFunction<Shop[]> shops = Shop[]::new;
    Function<Object, String> v1 = Shop::varargs;
    BiFunction<Object, Object, String> v2 = Shop::varargs;
    Supplier<String> v0 = Shop::varargs, s0 = super::toString;
    Function<String, In> in = In::new;
    ToIntFunction<In> priv = In::priv;
    IntFunction<Inner> inner = Inner::new;
    Function<Inner, String> got = Inner::get;
    UnaryOperator<String> gen = this::generic;
    Supplier<Supplier<String>> nested = () -> this::open;
    return String.join(" ", bound.apply(1), sup.apply(2), self.apply(3), st.apply("x"), unbound.apply(this), any.apply(this), two.apply(this, 5),
      make.apply(9).open(), "" + array.apply(3).length, "" + shops.apply(2).length, v1.apply("a"), v2.apply("a", "b"), v0.get(), s0.get(),
      "" + priv.applyAsInt(in.apply("four")), got.apply(inner.apply(3)), gen.apply("gen"), nested.get().get());
  }
}
