import java.util.*;
import java.util.function.*;
public class Probe {
  static final Map<String, Supplier<String>> kept = new LinkedHashMap<>();
  static { Board.fill(kept); }
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", text(kept));
    Map<String, Supplier<String>> made = new LinkedHashMap<>();
    Board.fill(made);
    saw.accept("made", text(made));
  }
  static String text(Map<String, Supplier<String>> all) {
    StringJoiner text = new StringJoiner(" ");
    all.values().forEach(each -> text.add(each.get()));
    return text.toString();
  }
}
