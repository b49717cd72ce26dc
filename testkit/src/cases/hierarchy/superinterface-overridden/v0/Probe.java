import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  static final Op kept = text -> text + "!";
  static final Sized other = () -> 3;

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("apply", kept.apply("a") + other.size());
    saw.accept("methods", Arrays.stream(Op.class.getMethods()).map(Object::toString).sorted().toList());
  }
}
