import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Probe {
  static final Press press = new Press("press");
  static final SmallPress small = new SmallPress();
  static final Lathe lathe = new Lathe();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("count", press.use());
    saw.accept("names", press.name() + small.name() + lathe.name() + small.described());
    int number = 0;
    for (Object each : new Object[] {press, small, lathe, new Press("new"), new SmallPress()}) {
      String key = each.getClass().getSimpleName() + number++;
      saw.accept(key + " is", (each instanceof Machine) + " " + Machine.class.isInstance(each)
          + Machine.class.isAssignableFrom(each.getClass()) + " " + each.getClass().getSuperclass());
      try {
        Machine machine = (Machine) each;
        saw.accept(key + " cast", machine.name() + machine.kind() + machine + machine.serial);
      } catch (ClassCastException e) {
        saw.accept(key + " cast", e.getMessage().replaceAll(" \\(.*", ""));
      }
      saw.accept(key + " text", each.toString().replaceAll("@.*", "@"));
      saw.accept(key + " hash", each.hashCode() == System.identityHashCode(each));
      saw.accept(key + " methods", Arrays.stream(each.getClass().getMethods())
          .filter(method -> method.getDeclaringClass() != Object.class).map(Method::toString).sorted().toList());
    }
    saw.accept("stream", Stream.of(press, small, lathe).filter(Machine.class::isInstance).map(Object::toString)
        .collect(Collectors.joining(",")));
    saw.accept("list", String.valueOf(List.of(lathe)));
  }
}
