import java.lang.reflect.Field;
import java.util.function.BiConsumer;

public class Probe {
  static final Book KEPT = new Book();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", written(KEPT));
    saw.accept("new", written(new Book()));
    saw.accept("plain", written(new Plain()));
  }

  private static String written(Object object) throws ReflectiveOperationException {
    StringBuilder text = new StringBuilder();
    for (Field field : object.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      text.append(field.getName()).append('=').append(field.get(object)).append(' ');
    }
    return text.toString();
  }
}
