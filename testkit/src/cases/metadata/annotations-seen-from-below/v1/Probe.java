import java.lang.reflect.Method;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Low KEPT = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Class<?> type : List.of(Low.class, Lowest.class, Named.class, High.class)) {
      List<String> all = new ArrayList<>();
      for (Method m : type.getMethods()) {
        if (m.getDeclaringClass() != Object.class) {
          all.add(
              m.toGenericString() + Arrays.toString(m.getAnnotations())
                  + Arrays.deepToString(m.getParameterAnnotations()));
        }
      }
      Collections.sort(all);
      saw.accept(type.getName(), all);
      saw.accept(type.getName() + " annotations", Arrays.toString(type.getAnnotations()));
    }
    saw.accept("found", Arrays.toString(Lowest.class.getMethod("label").getAnnotations()));
    saw.accept("kept", KEPT.label());
  }
}
