import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Probe {
  static final List<Object> kept = new ArrayList<>(List.of(new Old()));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<Object> all = new ArrayList<>(kept);
    all.add(new New()); all.add(new Newer());
    for (Object each : all) {
      saw.accept(each.getClass().getName(), List.of(each).toString() + Stream.generate((Supplier<?>) each).findFirst() + ((Text) each).get() + ((Named) each).get());
    }
  }
}

interface Named extends Supplier<String> { @Override String get(); }

abstract class Text implements Named { @Override public String toString() { return "text " + get(); } }

class Old extends Text {
  @Override public String toString() { return "old"; }
  @Override public String get() { return "got"; }
}
class New extends Text { @Override public String get() { return "new"; } } class Newer extends Text { @Override public String toString() { return "newer"; } @Override public String get() { return "own"; } }
