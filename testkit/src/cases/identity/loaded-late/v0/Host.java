public class Host {
  private static String s = "host 0";
  public static class Part { private String p = "part 0"; public String see(boolean whole) { return whole ? p + new Host().get() : p; }
   public Object obj() {  return new Object() { public String toString() { return "obj 0"; } }; } }
  
  private String get() { return s + new Part().p ; }
}
