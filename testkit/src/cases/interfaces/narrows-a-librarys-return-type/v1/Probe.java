import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

public class Probe {
  static final Source NAME = new Name();
  static final Source NICKNAME = new Nickname();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("late", Optional.empty().orElseGet(new Late()) + new Late().get().trim());
    for (Source each : new Source[] {NAME, NICKNAME}) {
      saw.accept(each.getClass() + " by the library", Optional.empty().orElseGet(each));
      saw.accept(each.getClass() + " by the program", each.get().length());
    }
    saw.accept("methods", Arrays.stream(Source.class.getDeclaredMethods()).map(Object::toString).sorted().toList());
  }
}
