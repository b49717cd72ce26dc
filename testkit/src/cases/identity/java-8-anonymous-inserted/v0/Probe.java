import java.util.*;
public class Probe {
  static final List<java.util.function.Supplier<String>> kept = new Board().make("x");
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("kept", Board.run(kept));
    saw.accept("made", Board.run(new Board().make("y")));
    List<Object> facts = new ArrayList<>();
    for (Object each : new Board().make("z")) {
      Class<?> c = each.getClass();
      facts.add(c.getSimpleName() + c.isAnonymousClass() + c.getEnclosingMethod() + c.getEnclosingClass() + Arrays.toString(c.getGenericInterfaces()));
    }
    saw.accept("facts", facts);
  }
}
