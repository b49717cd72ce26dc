import java.util.function.BiConsumer;

public class Probe {
  static final Shop kept = new Shop();

  public static void observe(BiConsumer<String, Object> saw) {
    for (Shop.Level level : Shop.Level.values()) {
      saw.accept(level.name(), level.text());
    }
    saw.accept("all", Shop.Level.all() + kept.tell());
  }
}
