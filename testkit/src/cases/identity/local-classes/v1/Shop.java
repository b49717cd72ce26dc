import java.util.*;
import java.util.function.*;
public class Shop {
  private int x = 5;
  enum Kind { A, B, C }
  private static String secret(Object o) { return "<" + o + ">"; }
  Object inserted() { //NEW
    class Local { private String s = secret(x); public String toString() { return "inserted local " + s; } } //NEW
    Object other = new Local(); //NEW
    return new Object() { public String toString() { return "inserted " + other + x; } }; //NEW
  } //NEW
  Object local(String tag) {
    record Pair(int a, String b) { static int made; Pair { made++; } }
    enum Level { LOW, HIGH { public String toString() { return "high EDITED"; } } }
    interface Named { default String name() { return "EDITED " + this; } }
    abstract class Base { private int n = 1; private String hidden() { return secret("EDITED" + n + x); } }
    class Local extends Base implements Named {
      Object in = new Object() { public String toString() { return "in EDITED" + tag + new Object() { public String toString() { return "deep EDITED" + x; } }; } };
      class Member { public String toString() { return "member EDITED" + tag + x; } }
      public String toString() { return "local EDITED " + in + new Member() + ((Base) this).hidden() + new Pair(1, tag) + Arrays.toString(Level.values()); }
    }
    Object first = new Object() { public String toString() { return "first added"; } }; //NEW
    Named named = new Named() { public String toString() { return "anonymous EDITED"; } };
    return new Object() { Local l = new Local(); public String toString() { return l + " " + l.name() + " " + named.name(); } };
  }
  int at(Kind kind) {
    switch (kind) { 
      case B: return 20; //NEW
      case A: return "EDITED".length(); default: return 1; }
  }
  static class Inner { int at(Kind k) { return switch (k) { case C -> 3; default -> 0; }; } }
  int checked(int n) { 
    assert n > 0 : "EDITED"; //NEW
    return n; }
}
