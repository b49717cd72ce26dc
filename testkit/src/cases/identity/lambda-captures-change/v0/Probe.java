import java.util.*;
import java.util.function.*;
public class Probe {
  static List<Supplier<String>> make(String a, String b) {
    Shop s = new Shop();
    return List.of(Shop.more(a, b), Shop.fewer(a, b), Shop.other(a, b), Shop.order(a, b), s.self(a), s.noSelf(a), Shop.none(a), Shop.same(a));
  }
  static final List<Supplier<String>> kept = make("A", "B");
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.stream().map(Supplier::get).toList());
    saw.accept("made", make("a", "b").stream().map(Supplier::get).toList());
  }
}
