package q;
public class B extends p.A {
  public String m() { return "B"; }
  public String fresh() { return "B fresh"; }
  public static String call(B b) { return b.m() + b.fresh(); }
}
