package p;
public class A {
  String m() { return "A"; }
  public static String call(A a) { return a.m(); }
}
