package p;
public interface Api {
  String old();
  String fresh(int n);
  default String twice(String s) { return fresh(2) + s + fixed() + hidden(); }
  static String fixed() { return "fixed"; }
  private String hidden() { return "hidden" + old(); }
  long count(long a, double b, Object... rest) throws java.io.IOException;
}
