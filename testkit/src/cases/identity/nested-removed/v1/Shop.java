import java.util.function.*;
public class Shop {
  private int x = 3;
  private static String secret(String s) { return "<" + s + "EDITED>"; }
  Supplier<Object> till() {
    return () -> secret("lambda");
  }
  Object box() {
    return "no box";
  }
}
