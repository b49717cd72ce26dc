import java.util.*;

class Words extends AbstractList<String> {
  final List<String> in = new ArrayList<>(List.of("b", "a"));

  public String get(int i) {
    return in.get(i);
  }

  public int size() {
    return in.size();
  }
}
