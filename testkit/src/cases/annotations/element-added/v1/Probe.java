import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Note kept = Marked.class.getAnnotation(Note.class);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Note note = Marked.class.getAnnotation(Note.class);
    saw.accept("note", Reads.sorted(note));
    saw.accept("values", Reads.all(note));
    saw.accept("kept", Reads.all(kept));
    saw.accept("equal", note.equals(Marked.class.getAnnotation(Note.class)));
    saw.accept("method", Reads.sorted(Marked.class.getDeclaredMethod("m").getAnnotation(Note.class)));
    saw.accept("field", Marked.class.getDeclaredField("f").isAnnotationPresent(Note.class));
    TreeSet<String> methods = new TreeSet<>();
    for (var method : Note.class.getDeclaredMethods()) {
      methods.add(method + " default " + Reads.text(method.getDefaultValue()));
      methods.add(method.getName() + "=" + Reads.text(method.invoke(note)));
    }
    saw.accept("methods", methods);
  }
}
