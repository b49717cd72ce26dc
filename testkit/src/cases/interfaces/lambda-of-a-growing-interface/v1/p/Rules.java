package p;
public class Rules {
  public static final Rule empty = String::isEmpty;
  public static final Rule a = s -> s.startsWith("a");
  public static String all(Rule r, String s) { return "" + r.test(s) + r.not().test(s) + r.and(Rule.length(1)).test(s) + r.not().not().and(r).test(s); }
}
