import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Box box = new Box();
    var field = Box.class.getDeclaredField("number");
    try {
      field.getInt(box);
    } catch (IllegalAccessException e) {
      saw.accept("refused", e.getClass());
    }
    field.setAccessible(true);
    saw.accept("read", field.getInt(box));
    field.setInt(box, 9);
    saw.accept("written", box.all());
    try {
      field.set(box, "text");
    } catch (IllegalArgumentException e) {
      saw.accept("wrong type", e.getClass());
    }
  }
}
