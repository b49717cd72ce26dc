package p;
public class Fixed implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  int a = 1;
  @Override public String toString() { return "a" + a; }
}
