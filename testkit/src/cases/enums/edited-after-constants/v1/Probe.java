import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("values", Arrays.toString(Color.values()));
    saw.accept("all", EnumSet.allOf(Color.class).toString());
    saw.accept("last", Color.valueOf(Color.values()[Color.values().length - 1].name()).ordinal());
  }
}
