import app.Mark;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("mark", Mark.class.getPackage().getAnnotation(Mark.class).value());
  }
}
