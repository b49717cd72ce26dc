import java.util.*;
import java.util.function.*;
public class Shop {
  private int x = 5;
  enum Kind { A, B, C }
  private static String secret(Object o) { return "<" + o + ">"; }
  Object local(String tag) {
    record Pair(int a, String b) { static int made; Pair { made++; } }
    enum Level { LOW, HIGH { public String toString() { return "high BEFORE"; } } }
    interface Named { default String name() { return "BEFORE " + this; } }
    abstract class Base { private int n = 1; private String hidden() { return secret("BEFORE" + n + x); } }
    class Local extends Base implements Named {
      Object in = new Object() { public String toString() { return "in BEFORE" + tag + new Object() { public String toString() { return "deep BEFORE" + x; } }; } };
      class Member { public String toString() { return "member BEFORE" + tag + x; } }
      public String toString() { return "local BEFORE " + in + new Member() + ((Base) this).hidden() + new Pair(1, tag) + Arrays.toString(Level.values()); }
    }
    Named named = new Named() { public String toString() { return "anonymous BEFORE"; } };
    return new Object() { Local l = new Local(); public String toString() { return l + " " + l.name() + " " + named.name(); } };
  }
  int at(Kind kind) {
    switch (kind) { 
      case A: return "BEFORE".length(); default: return 1; }
  }
  static class Inner { int at(Kind k) { return switch (k) { case C -> 3; default -> 0; }; } }
  int checked(int n) { 
    return n; }
}
