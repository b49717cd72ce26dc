public class Thing {
  public static String open() {
    return "new static";
  }

  private String hidden() {
    return "new private";
  }

  public final String fixed() {
    return "new final";
  }

  static java.lang.invoke.MethodHandles.Lookup lookup() {
    return java.lang.invoke.MethodHandles.lookup();
  }
}
