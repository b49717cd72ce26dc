import java.util.*;
abstract class Identified<K> {
  private static long next = 100;
  protected final long id = 5;
  protected final String created = String.valueOf("now");
  K key;
  Identified() { this(null); }
  Identified(K key) { this.key = key; init(); }
  protected void init() {}
  @Override public boolean equals(Object o) { return o != null && o.getClass() == getClass() && Objects.equals(((Identified<?>) o).parts(), parts()); }
  @Override public int hashCode() { return parts().hashCode(); }
  protected abstract List<Object> parts();
}
abstract class Audited<K> extends Identified<K> {
  private final List<String> audit = new ArrayList<>();
  Audited(K k, String... tags) { super(k); audit.addAll(List.of(tags)); }
  String audit() { return audit.toString() + created + id; }
}
class Dto extends Audited<String> {
  protected final String name; protected final int age;
  Dto(String n, int a) { super(n == null ? "none" : n.isEmpty() ? "empty" : n, a > 1 ? new String[] {"old", "x"} : new String[0]); name = n; age = a; }
  protected List<Object> parts() { return List.of(name, age); }
  public String toString() { return name + age + (age > 1 ? audit() + key : ""); }
}
class ChildDto extends Dto {
  private String text;
  ChildDto(String n) { super(n, 0); }
  @Override protected void init() { text = "inited"; }
  public String toString() { return "child " + super.toString() + text; }
}
