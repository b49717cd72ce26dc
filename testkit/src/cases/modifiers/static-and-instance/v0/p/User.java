package p;
public class User {
  static java.util.function.UnaryOperator<String> of(Tools t) { return Tools::help; }
  public static String use(Tools t) { return Tools.help("x") + t.say("y") + of(t).apply("z"); }
}
