package one;

public class Base {
  String m() {
    return "base";
  }

  public String call() {
    return m();
  }
}
