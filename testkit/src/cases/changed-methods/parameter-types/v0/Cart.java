public class Cart {
  public String add(int n) {
    return "int " + n;
  }

  public static String of(String s, int n) {
    return s + n;
  }
}
