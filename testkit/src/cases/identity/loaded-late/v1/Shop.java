import java.util.*;
import java.util.function.*;
public class Shop {
  private static int x = 3;
  private static String secret(Object s) { return "<" + s + ">"; }
  static class Early { private int n = 1; Object later() { return new Object() { public String toString() { return "early EDITED" + secret(n) + new Late().hidden; } }; } }
  static class Late { private String hidden = "late EDITED" + x;
    private Late() { }
    static class Deep { private String deep = secret("deep" + new Late().hidden); }
  }
  static Object first() { 
    Object o = new Object() { public String toString() { return "inserted" + x; } }; //NEW
    return new Object() { public String toString() { return "first EDITED" + secret(1); } }; }
  static Object second(int n) {
    if (n == 0) return "not yet";
    if (n == 7) return new Added(n).say() + new Added.Inner().say(); //NEW
    return new Object() { public String toString() { return "second EDITED" + secret(n) + new Late.Deep().deep; } };
  }
  private static class Added { private int n; private Added(int n) { this.n = n + x; } private Supplier<String> say = () -> secret("added" + n + new Late().hidden); //NEW
    private String say() { return say.get() + new Object() { public String toString() { return secret(n); } }; } //NEW
    private static class Inner extends Added { private Inner() { super(0); } private String say() { return super.say() + "inner"; } } //NEW
  } //NEW
}
