package p;
public class Other {
  private static String closed() { return "closed"; }
  private static int closedField = 3;
  private Other(String s) { }
  static byte[] bytes() { return new byte[0]; }
}
