package p;
public class A {
  String m() { return "A"; }
  String fresh() { return "A fresh"; }
  public static String call(A a) { return a.m() + a.fresh(); }
}
