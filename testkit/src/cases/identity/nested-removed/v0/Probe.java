import java.util.*;
public class Probe {
  static final java.util.function.Supplier<Object> till = new Shop().till();
  static final Object box = new Shop().box();
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("till", String.valueOf(till.get()).replaceAll("[0-9]+", ""));
    saw.accept("box", box);
    saw.accept("new", new Shop().box());
    saw.accept("nested", new TreeSet<>(Arrays.stream(Shop.class.getDeclaredClasses()).map(Class::getName).toList()));
    saw.accept("members", new TreeSet<>(Arrays.stream(Shop.class.getNestMembers()).map(Class::getName).toList()));
  }
}
