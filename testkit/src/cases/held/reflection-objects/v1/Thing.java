public class Thing {
  public int n = 5;
  String how = "made " + "new";
  private String more = "new ";

  public Thing() {}

  public String m() {
    return more + added();
  }

  private int added() {
    return n;
  }

  public static String s() {
    return "new" + other();
  }

  static String other() {
    return " static";
  }
}
