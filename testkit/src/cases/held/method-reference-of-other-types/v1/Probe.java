import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

public class Probe {
  static final List<Function<Integer, Object>> HANDLERS = new ArrayList<>();

  static {
    Audit audit = new LoudAudit();
    audit.register();
    HANDLERS.add(audit::called);
    HANDLERS.add(Probe::length);
  }

  static String length(Number order) {
    return "new length " + order;
  }

  public static void observe(BiConsumer<String, Object> saw) {
    int i = 0;
    for (Function<Integer, Object> handler : HANDLERS) {
      saw.accept("handler " + i++, handler.apply(3));
    }
    Audit audit = new Audit();
    Function<Integer, Object> fresh = audit::called;
    saw.accept("fresh", fresh.apply(4));
  }
}
