package p;
public class Tools {
  static int count = 7;
  String name = "name";
  static String help(String s) { return "static " + s; }
  String say(String s) { return "instance " + s + name; }
  private static long wide(long a, double b) { return a; }
  public String all() { return help("a") + say("b") + wide(1, 2) + count; }
}
