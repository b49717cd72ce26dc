package p;
public class Rules {
  public static final Rule empty = new Named();
  public static final Rule a = new Named();
  public static String all(Rule r, String s) {
    try {
      return "" + r.test(s) + r.name();
    } catch (AbstractMethodError e) {
      return "abstract";
    }
  }
}
