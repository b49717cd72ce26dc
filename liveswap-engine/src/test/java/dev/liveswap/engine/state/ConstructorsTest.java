package dev.liveswap.engine.state;

import static dev.liveswap.engine.support.HotCold.sources;
import static dev.liveswap.engine.support.HotCold.verify;

import org.junit.jupiter.api.Test;

class ConstructorsTest {
  @Test
  void constructorsComeAndGo() throws Exception {
    verify(
        sources(
            "class Probe { String s = \"i\"; Probe() { s += 0; } static String run() { return new Probe().s; } }"),
        sources(
            """
            import java.util.function.*;
            class Probe {
              String s = "i";
              final long total;
              Probe() { this("none", 3L, 2); s += 0; }
              private Probe(String a, long b, int... more) {
                super();
                long sum = b;
                for (int m : more) { if (m > 1) sum += m; }
                try { if (more.length > 2) throw new IllegalArgumentException("x"); }
                catch (IllegalArgumentException e) { sum = -1; }
                total = sum;
                s += a + (more.length > 0 ? more[0] : "-");
              }
              Probe(double d, byte b, char c, boolean z, Object o) { this(o + "" + d + b + c + z, 1L); }
              static String run() {
                Function<String, Probe> f = Probe::new;
                Probe p = new Probe("a", 1L, 2, 3), q = new Probe();
                Probe r = new Probe(p.total > 1 ? 1.5 : 2, (byte) 1, 'c', q != null, new int[0].length);
                return p.s + p.total + q.s + q.total + r.s + new Probe("x", 0, 1, 2, 3).total + f.apply("m").s;
              }
              Probe(String s) { this(s, 9L); }
            }
            """));
  }

  @Test
  void anAddedConstructorIsCalledBySubclassesAndOtherClasses() throws Exception {
    verify(
        sources(
            "class Base { String s = \"base\"; }",
            "class Sub extends Base { Sub(int a) { } }",
            "class Probe { static String run() { return new Base().s + new Sub(1).s; } }"),
        sources(
            "class Base { String s = \"base\"; Base() { } protected Base(int a, String b) { s += a + b; } }",
            "class Sub extends Base { Sub(int a) { super(a + 1, a > 0 ? \"p\" : \"n\"); } Sub() { this(5); s += \"!\"; } }",
            "class Probe { static String run() { return new Base().s + new Sub(1).s + new Sub().s"
                + " + new Base(2, \"q\") { String t() { return s; } }.t(); } }"
                    .replace(" + new Base(2, \"q\") { String t() { return s; } }.t()", "")));
  }

  @Test
  void aConstructorChangesItsParametersWithAddedFields() throws Exception {
    verify(
        sources(
            "class Probe { private final String a; Probe(String a) { this.a = a; }"
                + " static String run() { return new Probe(\"x\").a; } }"),
        sources(
            "class Probe { private final String a; private final int b; java.util.List<String> l = new java.util.ArrayList<>();"
                + " Probe(String a, int b) { this.a = a; this.b = b; l.add(a); }"
                + " static String run() { Probe p = new Probe(\"y\", 4); return p.a + p.b + p.l; } }"));
  }
}
