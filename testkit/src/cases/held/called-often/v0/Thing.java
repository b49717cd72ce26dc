public class Thing {
  public static String open() {
    return "old static";
  }

  private String hidden() {
    return "old private";
  }

  public final String fixed() {
    return "old final";
  }

  static java.lang.invoke.MethodHandles.Lookup lookup() {
    return java.lang.invoke.MethodHandles.lookup();
  }
}
