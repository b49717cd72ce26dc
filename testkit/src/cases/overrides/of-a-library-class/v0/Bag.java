import java.util.*;

class Bag extends AbstractList<String> {
  private final List<String> all = new ArrayList<>(List.of("a", "b"));

  @Override
  public String get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
