import java.util.function.*;
public class Shop {
  private int x = 3;
  private static String secret(String s) { return "<" + s + "BEFORE>"; }
  private class Till implements Supplier<Object> { private int n = 1; public Object get() { return secret("till" + x + n++); } }
  static class Box { private String in = "in"; static class Lid { private String on = "on"; } private Lid lid = new Lid(); public String toString() { return secret(in + lid.on); } }
  Supplier<Object> till() {
    if (x == 3) return new Till();
    return () -> secret("lambda");
  }
  Object box() {
    if (x == 3) return new Box();
    return "no box";
  }
}
