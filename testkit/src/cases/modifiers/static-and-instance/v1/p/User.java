package p;
public class User {
  static java.util.function.UnaryOperator<String> of(Tools t) { return t::help; }
  public static String use(Tools t) { return t.help("x") + Tools.say("y") + of(t).apply("z"); }
}
