import java.util.function.BiConsumer;

public class Probe {
  static final Closed CLOSED = new Closed();
  static final Shape SQUARE = new Square();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("plain", new Plain().text());
    saw.accept("closed", CLOSED.text());
    saw.accept("shape", SQUARE.text());
    saw.accept("door", lib.Door.show());
    try {
      Object made = Class.forName("lib.Hidden").getDeclaredConstructor().newInstance();
      saw.accept("made", made.getClass().getName());
    } catch (IllegalAccessException e) {
      saw.accept("made", e.getMessage().replaceAll("modifiers.*", ""));
    }
    try {
      saw.accept("abstract", Shape.class.getDeclaredConstructor().newInstance().text());
    } catch (InstantiationException e) {
      saw.accept("abstract", e.toString());
    }
  }
}
