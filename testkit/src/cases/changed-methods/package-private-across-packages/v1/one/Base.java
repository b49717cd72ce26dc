package one;

public class Base {
  protected String m() {
    return "base";
  }

  public String call() {
    return m();
  }
}
