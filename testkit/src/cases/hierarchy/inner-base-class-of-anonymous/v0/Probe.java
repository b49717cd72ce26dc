import java.util.function.*;
public class Probe {
  static final Ring ring = new Ring();
  static final Ring.Cursor cursor = ring.new Cursor();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("cur", cursor.peek());
    saw.accept("last", ring.last());
  }
}
