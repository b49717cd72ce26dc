import java.util.function.BiConsumer;

public class Probe {
  static final Door KEPT = new SlidingDoor();

  static String find(Class<?> type, String name) {
    try {
      return type.getMethod(name).toString();
    } catch (NoSuchMethodException e) {
      return e.getMessage();
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("open", KEPT.open());
    saw.accept("knock", find(Door.class, "knock"));
    saw.accept("inherited knock", find(SlidingDoor.class, "knock"));
    saw.accept("declared", Door.class.getDeclaredMethods().length);
  }
}
