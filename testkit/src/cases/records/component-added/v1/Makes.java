import java.util.*;
import java.util.function.BiConsumer;

class Makes {
  static Point point() { return new Point(1, 2, new ArrayList<>(List.of("a"))); }

  static void more(BiConsumer<String, Object> saw) {
    saw.accept("short", new Point(5, 6));
    saw.accept("tags", point().tags() + "" + point().equals(new Point(1, 2)) + new HashSet<>(List.of(point())).contains(point()));
    try {
      new Point(1, 1, null);
    } catch (NullPointerException e) {
      saw.accept("null", "refused");
    }
  }
}
