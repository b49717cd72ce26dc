import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("inherited", Arrays.toString(Low.class.getAnnotations()));
    saw.accept("repeated", Base.class.getDeclaredMethod("m").getAnnotationsByType(Kinds.One.class).length);
    saw.accept("field type", Base.class.getDeclaredField("name").getAnnotatedType());
    for (var each : Base.class.getDeclaredMethods()) {
      saw.accept(each.getName(), each.getAnnotatedReturnType() + Arrays.toString(each.getAnnotatedParameterTypes()));
    }
  }
}
