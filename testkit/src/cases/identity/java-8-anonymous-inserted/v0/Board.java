import java.util.*;
import java.util.function.*;
public class Board {
  private int x = 7;
  List<Supplier<String>> make(String tag) {
    List<Supplier<String>> all = new ArrayList<>();

    all.add(new Supplier<String>() { private String n = "a"; public String get() { return n + 1; } });
    all.add(new Supplier<String>() { public String get() { return "b" + one(); } private int one() { return 1; } });
    all.add(new Supplier<String>() { public String get() { return tag; } });
    return all;
  }
  static String run(List<Supplier<String>> all) {
    StringJoiner text = new StringJoiner(" ");
    all.forEach(each -> text.add(each.get()));
    return text.toString();
  }
}
