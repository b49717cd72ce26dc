import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  /** Filled by the first version alone. */
  static final Map<String, Status> held = new TreeMap<>(Map.of("last", Status.values()[Status.values().length - 1]));
  static final EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("values", Arrays.toString(Status.values()));
    saw.accept("held", held + Holds.of(held.get("last")));
    for (Status status : Status.values()) {
      counts.merge(status, 1, (old, one) -> 1);
      saw.accept(status.name(), Holds.of(status) + status.ordinal() + counts.get(status));
    }
    saw.accept("set", EnumSet.allOf(Status.class).contains(held.get("last")));
    saw.accept("listed", Arrays.asList(Status.values()).contains(held.get("last")));
    try {
      saw.accept("old", Status.valueOf("OLD"));
    } catch (IllegalArgumentException e) {
      saw.accept("old", e.getMessage());
    }
  }
}
