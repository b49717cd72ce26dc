import java.util.*;
import java.util.function.*;

public class Probe {
  static final Low KEPT = new Low();
  static final List<Supplier<Object>> ALL = KEPT.all();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    int i = 0;
    for (Supplier<Object> each : ALL.subList(0, 11)) {
      saw.accept("kept " + i++, each.get());
    }
    i = 0;
    for (Supplier<Object> each : new Low().all()) {
      saw.accept("new " + i++, each.get());
    }
  }
}
