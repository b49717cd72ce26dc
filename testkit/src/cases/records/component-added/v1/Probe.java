import java.lang.reflect.RecordComponent;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (RecordComponent each : Point.class.getRecordComponents()) {
      saw.accept("component " + each.getName(), each + " " + each.getGenericType() + each.getAccessor());
    }
    saw.accept("made", Makes.point() + " " + Makes.point().hashCode() + Makes.point().equals(Makes.point()));
    saw.accept("record", Point.class.isRecord());
    saw.accept("constructors", Arrays.toString(Point.class.getDeclaredConstructors()));
    saw.accept("fields", Arrays.toString(Point.class.getDeclaredFields()));
    TreeSet<String> methods = new TreeSet<>();
    for (var method : Point.class.getDeclaredMethods()) methods.add(method.toGenericString());
    saw.accept("methods", methods);
    saw.accept("copied", Copies.of(Makes.point()));
    Makes.more(saw);
  }
}
