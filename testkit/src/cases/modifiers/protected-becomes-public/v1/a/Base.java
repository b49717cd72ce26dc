package a;

public class Base {
  public int field = 1;
  public static int counted = 2;

  public Base(int field) {
    this.field = field;
  }

  public static Base make() {
    return new Base(5);
  }

  public String greet() {
    return "base " + field;
  }

  public static String shared() {
    return "shared " + counted;
  }
}
