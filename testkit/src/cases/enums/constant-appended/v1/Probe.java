import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Color kept = Color.BLUE;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("values", Arrays.toString(Color.values()));
    saw.accept("constants", Arrays.toString(Color.class.getEnumConstants()));
    saw.accept("kept", kept == Color.BLUE && kept == Color.valueOf("BLUE"));
    saw.accept("ordinal", kept.ordinal());
    saw.accept("maps", Users.filled());
    saw.accept("sets", Users.sets());
    saw.accept("serialized", Users.serialized());
    for (Color color : Color.values()) {
      saw.accept(color.name(), Users.switched(color) + Users.arrow(color) + color.ordinal()
          + color.compareTo(Color.RED) + Color.valueOf(color.name()) + color.getDeclaringClass());
    }
    try {
      saw.accept("green", Enum.valueOf(Color.class, "GREEN"));
    } catch (IllegalArgumentException e) {
      saw.accept("green", e.getMessage());
    }
    List<String> fields = new ArrayList<>();
    for (var field : Color.class.getDeclaredFields()) {
      fields.add(field + " " + field.isEnumConstant());
    }
    saw.accept("fields", fields);
  }
}
