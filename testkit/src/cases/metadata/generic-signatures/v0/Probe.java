import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("class", Box.class.toGenericString() + Arrays.toString(Box.class.getTypeParameters()[0].getBounds()));
    saw.accept("field", Box.class.getDeclaredField("all").getGenericType());
    TreeSet<String> all = new TreeSet<>();
    for (var each : Box.class.getDeclaredMethods()) {
      all.add(each.toGenericString());
    }
    saw.accept("methods", all);
  }
}
