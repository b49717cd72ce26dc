import java.util.function.BiConsumer;

public class Probe {
  static final Derived KEPT = new Derived();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    KEPT.n = 10;
    ((Base) KEPT).n = 100;
    saw.accept("read", Reader.read(KEPT));
    saw.accept("new", Reader.read(new Derived()));
  }
}
