package p;
public class Tools {
  int count = 8;
  static String name = "shared";
  String help(String s) { return "instance " + s + count; }
  static String say(String s) { return "static " + s + name; }
  private long wide(long a, double b) { return a + (long) b + count; }
  public String all() { return help("a") + say("b") + wide(1, 2) + count; }
}
