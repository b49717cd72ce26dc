import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  static String show(Cart cart) {
    return cart.n + cart.how;
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("made", show(Cart.make()));
    saw.accept("int", show(new Cart(5)));
    saw.accept("wide", show(new Cart(1L << 3, 2.5, new int[] {1, 2})));
    saw.accept("varargs", show(new Cart(2, "a", 3)));
    saw.accept("part", show(KEPT.new Part().whole()));
    saw.accept("reflected", show(Cart.class.getDeclaredConstructor(int.class).newInstance(9)));
    saw.accept("reference", show(((java.util.function.IntFunction<Cart>) Cart::new).apply(8)));
  }
}
