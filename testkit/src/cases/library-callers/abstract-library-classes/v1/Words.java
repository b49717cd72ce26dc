import java.util.*;

class Words extends AbstractList<String> {
  final List<String> in = new ArrayList<>(List.of("b", "a"));

  public String get(int i) {
    return in.get(i);
  }

  public int size() {
    return in.size();
  }

  @Override
  public boolean contains(Object o) {
    return "magic".equals(o) || super.contains(o);
  }

  @Override
  public void add(int i, String s) {
    in.add(i, s);
  }

  @Override
  public String remove(int i) {
    return in.remove(i);
  }

  @Override
  public Iterator<String> iterator() {
    return List.of("from", "iterator").iterator();
  }

  @Override
  protected void removeRange(int from, int to) {
    in.set(0, "range" + from + to);
  }
}
