public class Host {
  private static String s = "host 1";
  public static class Part { private String p = "part 1"; public String see(boolean whole) { return whole ? p + new Host().get() : p; }
   public Object obj() { Object a = new Object() { int q = 1; }; return new Object() { public String toString() { return "obj 1"; } }; } }
  private static class Extra { private String e = s + "extra"; } private String extra() { return new Extra().e; }
  private String get() { return s + new Part().p + extra(); }
}
