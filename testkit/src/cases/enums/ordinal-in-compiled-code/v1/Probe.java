import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    long ordinals = 0;
    for (int i = 0; i < 20_000; i++) {
      ordinals += Reader.ordinal();
    }
    saw.accept("ordinal", ordinals / 20_000);
  }
}
