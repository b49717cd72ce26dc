import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Counter> all = new ArrayList<>(List.of(new Counter()));

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("positive", all.get(0).next() > 0);
  }
}
