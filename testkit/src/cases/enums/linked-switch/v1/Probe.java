import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    for (Level level : Level.values()) {
      saw.accept("level " + level, Users.named(level) + Users.guarded(level, 1) + Users.guarded(level, 9) + Users.any(level));
    }
    saw.accept("null", Users.named(null));
    saw.accept("other", Users.any("x"));
  }
}
