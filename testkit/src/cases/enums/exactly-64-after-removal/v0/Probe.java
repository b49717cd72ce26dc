import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final EnumSet<Many> some = EnumSet.of(Many.C2, Many.C59);

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("count", Many.values().length);
    saw.accept("some", some);
  }
}
