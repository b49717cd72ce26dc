public class Thing {
  public int n = 5;
  String how = "old";

  public Thing() {}

  public String m() {
    return "old " + n;
  }

  public static String s() {
    return "old static";
  }
}
