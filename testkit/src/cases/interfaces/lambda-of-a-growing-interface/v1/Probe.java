import java.util.function.BiConsumer;
public class Probe {
  static final p.Rule empty = p.Rules.empty;
  static final p.Rule a = p.Rules.a;
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("empty", p.Rules.all(empty, "a"));
    saw.accept("a", p.Rules.all(a, "a"));
  }
}
