import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  static final Risk KEPT = new Risk();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("use", User.use(KEPT));
    saw.accept("declared", Risk.class.getDeclaredMethod("go").getExceptionTypes());
  }
}
