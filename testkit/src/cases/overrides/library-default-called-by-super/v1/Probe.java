import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Comparator<String>> KEPT = List.of(new Low(), new Lowest(), new Other());

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Comparator<String> each : KEPT) {
      saw.accept(each.getClass() + " reversed", sorted(each.reversed()));
      saw.accept(each.getClass() + " then", sorted(each.thenComparing(Comparator.reverseOrder())));
      saw.accept(each.getClass() + " key", sorted(each.thenComparing(String::length)));
    }
    saw.accept("high", sorted(((High) KEPT.get(0)).backwards()));
    saw.accept("middle", sorted(((Middle) KEPT.get(1)).twice()));
    saw.accept("turned", sorted(((Turning) KEPT.get(2)).turned()));
    saw.accept("new", sorted(new Low().reversed()));
    Comparator<String> late = Late.make();
    saw.accept("late", List.of(sorted(late.reversed()), sorted(((High) late).backwards())));
  }

  private static List<String> sorted(Comparator<String> by) {
    List<String> all = new ArrayList<>(List.of("bb", "a", "ccc", "dd"));
    all.sort(by);
    return all;
  }
}
