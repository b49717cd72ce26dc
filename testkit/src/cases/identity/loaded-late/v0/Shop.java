import java.util.*;
import java.util.function.*;
public class Shop {
  private static int x = 3;
  private static String secret(Object s) { return "<" + s + ">"; }
  static class Early { private int n = 1; Object later() { return new Object() { public String toString() { return "early BEFORE" + secret(n) + new Late().hidden; } }; } }
  static class Late { private String hidden = "late BEFORE" + x;
    private Late() { }
    static class Deep { private String deep = secret("deep" + new Late().hidden); }
  }
  static Object first() { 
    return new Object() { public String toString() { return "first BEFORE" + secret(1); } }; }
  static Object second(int n) {
    if (n == 0) return "not yet";
    return new Object() { public String toString() { return "second BEFORE" + secret(n) + new Late.Deep().deep; } };
  }
}
