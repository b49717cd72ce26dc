import java.lang.reflect.*;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<String> all = new ArrayList<>();
    all.add(Arrays.toString(Thing.class.getAnnotations()));
    for (Field each : Thing.class.getDeclaredFields()) {
      all.add(each.getName() + Arrays.toString(each.getAnnotations()));
    }
    for (Executable each : Thing.class.getDeclaredMethods()) {
      all.add(each.getName() + Arrays.toString(each.getAnnotations()) + Arrays.deepToString(each.getParameterAnnotations()));
    }
    for (Executable each : Thing.class.getDeclaredConstructors()) {
      all.add(each.getParameterCount() + Arrays.toString(each.getAnnotations()) + Arrays.deepToString(each.getParameterAnnotations()));
    }
    Collections.sort(all);
    saw.accept("all", all);
    Mark mark = Thing.class.getDeclaredMethod("changes").getAnnotation(Mark.class);
    saw.accept("numbers", mark.numbers());
    saw.accept("present", Thing.class.isAnnotationPresent(Mark.class));
  }
}
