import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Object> kept = new ArrayList<>(List.of(Uses.make("kept")));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("uses", Uses.all());
    saw.accept("components", Arrays.toString(Order.class.getRecordComponents()));
    saw.accept("annotated", Order.class.getRecordComponents()[0].getAnnotations().length);
    saw.accept("equal", Uses.make("a").equals(Uses.make("a")) + "" + Uses.make("a").equals(Uses.make("b"))
        + (Uses.make("a").hashCode() == Uses.make("a").hashCode()));
    saw.accept("key", new HashSet<>(List.of(Uses.make("x"), Uses.make("y"))).contains(Uses.make("y")));
    saw.accept("name of kept", ((Named) kept.get(0)).name());
  }
}
