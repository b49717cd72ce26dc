import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("present", Marked.class.isAnnotationPresent(Hidden.class));
    saw.accept("inherited", Sub.class.isAnnotationPresent(Mark.class));
    Mark mark = Marked.class.getAnnotation(Mark.class);
    saw.accept("mark", Reads.mark(mark));
    saw.accept("parameter", Marked.class.getDeclaredMethod("m", int.class).getParameterAnnotations()[0].length);
    saw.accept("equal", mark.equals(Other.class.getAnnotation(Mark.class)));
    TreeSet<String> elements = new TreeSet<>();
    for (var method : Mark.class.getDeclaredMethods()) elements.add(method.getReturnType() + " " + method.getName() + " " + method.getDefaultValue());
    saw.accept("elements", elements);
    saw.accept("meta", Mark.class.getAnnotations().length);
  }
}
