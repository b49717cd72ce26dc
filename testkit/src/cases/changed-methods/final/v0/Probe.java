import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;

public class Probe {
  static final Base KEPT = new Derived();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("fixed", KEPT.fixed());
    saw.accept("open", KEPT.open());
    saw.accept("final", Modifier.isFinal(Base.class.getDeclaredMethod("open").getModifiers()));
  }
}
