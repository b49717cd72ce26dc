import java.lang.reflect.*;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    TreeSet<String> all = new TreeSet<>();
    for (Executable each : Thing.class.getDeclaredMethods()) {
      all.add(each.getName() + Arrays.toString(each.getParameters()) + each.isVarArgs());
    }
    for (Executable each : Thing.class.getDeclaredConstructors()) {
      all.add(Arrays.toString(each.getParameters()));
    }
    saw.accept("all", all);
  }
}
