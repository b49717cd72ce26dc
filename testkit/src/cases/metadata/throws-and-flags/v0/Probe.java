import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    TreeSet<String> all = new TreeSet<>();
    for (var each : Thing.class.getDeclaredMethods()) {
      all.add(each.toGenericString());
    }
    for (var each : Thing.class.getDeclaredFields()) {
      all.add(each.toGenericString());
    }
    saw.accept("all", all);
  }
}
