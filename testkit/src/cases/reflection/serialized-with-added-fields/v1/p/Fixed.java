package p;
public class Fixed implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  int a = 1;
  java.util.List<String> b = new java.util.ArrayList<>(java.util.List.of("b"));
  @Override public String toString() { return "a" + a + b; }
  private Object readResolve() { b.add("resolved"); return this; }
}
