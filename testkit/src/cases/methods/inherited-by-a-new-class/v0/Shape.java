public class Shape {
  static String user() {
    return "nobody";
  }
}
