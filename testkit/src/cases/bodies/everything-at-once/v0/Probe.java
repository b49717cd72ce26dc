import java.util.*;
import java.util.function.*;

public class Probe {
  static final Work KEPT = new Work();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("run", KEPT.run(4));
    saw.accept("closed", KEPT.closing());
    saw.accept("found", KEPT.search(new int[][] {{1, 2}, {3, 4}}, 3));
    saw.accept("text", KEPT.text("x"));
    saw.accept("caught", KEPT.caught("a"));
    saw.accept("generic", KEPT.<Integer, String>nested(Map.of(1, List.of("a"))));
  }
}
