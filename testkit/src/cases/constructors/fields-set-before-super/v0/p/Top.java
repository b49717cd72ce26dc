package p;
public class Top extends java.util.ArrayList<String> {
  public Top(java.util.List<String> all) { super(all); }
  public String shown() { return "" + size(); }
}
