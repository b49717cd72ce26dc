import java.util.function.BiConsumer;

class Makes {
  static Point point() { return new Point(1, 2); }

  static void more(BiConsumer<String, Object> saw) {}
}
