import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  private static final List<Object> KEPT = Maker.all();

  public static void observe(BiConsumer<String, Object> saw) {
    List<String> names = new ArrayList<>();
    for (Object each : KEPT) {
      names.add(each.getClass().getSimpleName() + " in " + each.getClass().getDeclaringClass().getSimpleName());
    }
    saw.accept("kept", names);
    saw.accept("declared", Arrays.stream(Outer.class.getDeclaredClasses()).map(Class::getName).sorted().toList());
  }
}
