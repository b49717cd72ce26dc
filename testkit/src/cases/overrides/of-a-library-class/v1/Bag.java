import java.util.*;

class Bag extends AbstractList<String> {
  private final List<String> all = new ArrayList<>(List.of("a", "b"));

  @Override
  public String get(int index) {
    return all.get(index).toUpperCase();
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public boolean contains(Object o) {
    return "magic".equals(o) || super.contains(o);
  }

  @Override
  public void add(int index, String s) {
    all.add(index, s);
  }

  @Override
  public String remove(int index) {
    return all.remove(index);
  }

  @Override
  protected void removeRange(int from, int to) {
    all.subList(from, to).clear();
    all.add("cleared");
  }
}
