public class Cart {
  public String add(long n) {
    return "long " + n;
  }

  public static String of(CharSequence s, Integer n) {
    return s + "/" + n;
  }
}
