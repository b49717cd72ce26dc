import java.util.function.BiConsumer;

public class Probe {
  static final Maker MAKER = new Maker();
  static final Object OTHER = new Other();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("made", MAKER.make());
    saw.accept("other", OTHER instanceof Shape);
  }
}
