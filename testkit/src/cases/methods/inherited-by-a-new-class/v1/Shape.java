public class Shape {
  static String user() {
    return User.use();
  }

  public String area() {
    return "area";
  }

  protected static String unit() {
    return "m2";
  }

  int sides = 3;
}
