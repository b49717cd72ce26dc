import java.util.function.BiConsumer;

public class Probe {
  static final Box box = new Box();

  public static void observe(BiConsumer<String, Object> saw) {
    Object[] all = {box, new Box(), new Dot(), "", "x", 7, 7L, null, new Shape() {}};
    for (int i = 0; i < all.length; i++) {
      saw.accept("sorted " + i, Sorter.sort(all[i]) + Sorter.sides(all[i]));
    }
  }
}
