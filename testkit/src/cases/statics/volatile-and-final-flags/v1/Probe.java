import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (String name : new String[] {"a", "b", "c", "d"}) {
      var field = Flags.class.getDeclaredField(name);
      saw.accept(name, Modifier.toString(field.getModifiers()) + " " + field.get(null));
    }
    saw.accept("direct", Flags.a + Flags.b + "" + Flags.c + Flags.d);
  }
}
