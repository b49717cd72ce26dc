import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Point KEPT = new Point(1, 2);
  static final Point TWIN = new Point(1, 2);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("equal", KEPT.equals(TWIN));
    saw.accept("in a set", new HashSet<>(List.of(KEPT)).contains(TWIN));
    saw.accept("objects", Objects.equals(KEPT, TWIN));
    saw.accept("text", String.valueOf(KEPT).startsWith("Point@"));
    saw.accept("list", List.of(KEPT, TWIN).toString().contains("@"));
    saw.accept("hash", KEPT.hashCode() == System.identityHashCode(KEPT));
    saw.accept("concat", ("" + KEPT).length() > 5);
  }
}
