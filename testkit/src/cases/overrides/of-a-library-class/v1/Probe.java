import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Bag KEPT = new Bag();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("content", KEPT.toString());
    saw.accept("magic", List.of("magic").containsAll(KEPT) + " " + KEPT.containsAll(List.of("magic")));
    Bag fresh = new Bag();
    try {
      fresh.add("c");
      fresh.clear();
      saw.accept("changed", fresh.toString());
    } catch (UnsupportedOperationException e) {
      saw.accept("changed", "unsupported");
    }
  }
}
