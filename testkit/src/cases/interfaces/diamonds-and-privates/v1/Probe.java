import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Top BOTH = new Both();
  static final Top LAMBDA = () -> "lambda";
  static final Left LEFT = () -> "left lambda";

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Top each : new Top[] {BOTH, LAMBDA, LEFT, Kind.A, Kind.B, new Rec("rec"), new Both() {}}) {
      saw.accept(each.name(), each.name());
      saw.accept(each.name() + " hello", each.hello());
      try {
        saw.accept(each.name() + " reflected", each.getClass().getMethod("hello").getDeclaringClass().isInterface());
      } catch (NoSuchMethodException e) {
        saw.accept(each.name() + " reflected", e.getMessage());
      }
    }
    List<String> all = new ArrayList<>();
    for (var m : Both.class.getMethods()) {
      if (m.getDeclaringClass() != Object.class) {
        all.add(m.toString());
      }
    }
    Collections.sort(all);
    saw.accept("methods", all);
  }
}
