import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Unit unit : Unit.values()) saw.accept(unit.name(), Describes.it(unit));
    saw.accept("interfaces", Arrays.toString(Unit.class.getInterfaces()));
    TreeSet<String> methods = new TreeSet<>();
    for (var method : Unit.class.getDeclaredMethods()) methods.add(method.toGenericString());
    saw.accept("methods", methods);
    saw.accept("constructors", Arrays.toString(Unit.class.getDeclaredConstructors()));
  }
}
