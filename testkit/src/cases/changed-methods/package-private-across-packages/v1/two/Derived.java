package two;

public class Derived extends one.Base {
  protected String m() {
    return "derived";
  }
}
