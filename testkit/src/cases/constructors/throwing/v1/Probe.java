import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("n", new Strict(5).n + Strict.last.n);
    try {
      new Strict(-1);
    } catch (java.io.IOException e) {
      saw.accept("thrown", e + " at " + e.getStackTrace()[0] + " from " + e.getStackTrace()[1]);
    }
    try {
      Strict.class.getDeclaredConstructor(int.class).newInstance(-2);
    } catch (java.lang.reflect.InvocationTargetException e) {
      saw.accept("by reflection", e.getCause());
    }
  }
}
