package a;

public class Base {
  protected int field = 1;
  protected static int counted = 2;

  protected Base(int field) {
    this.field = field;
  }

  public static Base make() {
    return new Base(5);
  }

  protected String greet() {
    return "base " + field;
  }

  protected static String shared() {
    return "shared " + counted;
  }
}
