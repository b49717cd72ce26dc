package p;
public class Shop {
  private int n;
  public Shop() {
  }
  Shop(int n) {
    this.n = n;
    boom("constructor");
  }
  public String run(int how) {
    switch (how) {
      case 0: return plain("a");
      case 1: return fixed(4L);
      case 2: return locked();
      case 3: new Shop(3); return "";
      case 4: return String.valueOf(this);
      case 5: return java.util.List.of(1).stream().map(i -> lambda(i)).toList().toString();
      case 6: return ((java.util.function.Supplier<String>) this::locked).get();
      case 7: return recursive(2);
      case 8: return overload(1) + overload("x");
      default: return "";
    }
  }
  private String plain(String s) {
    return boom(s);
  }
  static String fixed(long l) {
    return boom("" + l);
  }
  synchronized String locked() {
    return boom("locked");
  }
  String lambda(int i) {
    return boom("lambda");
  }
  String recursive(int left) {
    return left == 0
        ? boom("deep")
        : recursive(left - 1);
  }
  String overload(int i) {
    return "o" + i;
  }
  static String overload(String s) {
    return boom(s);
  }
  static String overload(Shop s) {
    return "s";
  }
  @Override public String toString() {
    return boom("toString");
  }
  @Override public int hashCode() {
    return boom("hash").length();
  }
  private static String boom(String s) {
    throw new IllegalStateException(s);
  }
}
