import java.util.function.BiConsumer;

public class Probe {
  static final Maker maker = new Maker();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("anonymous", maker.anonymous(3));
    saw.accept("record", maker.record(4));
    saw.accept("deep", maker.deep("d"));
    saw.accept("kept", maker.keeps());
  }
}
