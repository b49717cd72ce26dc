package p;
public class Top extends java.util.ArrayList<String> {
  private final String label;
  private final int[] sizes;
  public Top(java.util.List<String> all) {
    label = all.isEmpty() ? "empty" : all.get(0);
    sizes = new int[] {all.size()};
    super(all);
  }
  public Top() { this(java.util.List.of("x")); }
  public String shown() { return size() + label + sizes[0] + new Top().label; }
}
