import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final EnumSet<Many> some = EnumSet.of(Many.C1, Many.C79, Many.C95);
  static final EnumMap<Many, Integer> map = new EnumMap<>(Map.of(Many.C2, 2, Many.C99, 99));

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("count", Many.values().length);
    saw.accept("some", some + "" + some.size() + some.contains(Many.C95) + some.contains(Many.C2));
    saw.accept("map", map + "" + map.size() + map.get(Many.C99) + map.keySet() + map.values());
    EnumSet<Many> rest = EnumSet.complementOf(some);
    saw.accept("rest", rest);
    rest.addAll(some);
    saw.accept("all", rest.equals(EnumSet.allOf(Many.class)) + "" + rest.size());
  }
}
