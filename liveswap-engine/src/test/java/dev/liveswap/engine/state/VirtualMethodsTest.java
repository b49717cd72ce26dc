package dev.liveswap.engine.state;

import static dev.liveswap.engine.support.HotCold.sources;
import static dev.liveswap.engine.support.HotCold.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.engine.support.Structure;
import org.junit.jupiter.api.Test;

class VirtualMethodsTest {
  private static final String RUN =
      """
      class Probe {
        static String run() {
          StringBuilder b = new StringBuilder();
          for (Base o : new Base[] {new Base(), new Mid(), new Leaf(), new Other()})
            b.append(o.say(1, 2L)).append(o.toString().length() > 0 ? ' ' : '!');
          return b + new Leaf().say(3, 4) + new Mid().up();
        }
      }
      """;
  private static final String OLD_RUN =
      """
      class Probe {
        static String run() {
          new Base(); new Mid(); new Leaf(); new Other();
          return "old";
        }
      }
      """;

  @Test
  void anAddedMethodDispatchesOnTheReceiver() throws Exception {
    verify(
        sources(
            OLD_RUN,
            "class Base { }",
            "class Mid extends Base { String up() { return \"up\"; } }",
            "class Leaf extends Mid { }",
            "class Other extends Base { }"),
        sources(
            RUN,
            "class Base { public String say(int a, long b) { return \"base\" + a + b; } }",
            "class Mid extends Base { String up() { return \"up\" + super.say(5, 6); } }",
            """
            class Leaf extends Mid {
              public String say(int a, long b) { return "leaf(" + super.say(a, b) + ")"; }
            }
            """,
            "class Other extends Base { public String say(int a, long b) { return \"other\"; } }"));
  }

  @Test
  void anOverrideOfAReloadableMethodIsAddedAndRemoved() throws Exception {
    String base =
        "class Base { private int n = 7; public String say(int a, long b) { return \"base\" + n + a + b; } }";
    String leaf =
        "class Leaf extends Mid { public String say(int a, long b) { return \"leaf(\" + super.say(a, b) + \")\"; } }";
    verify(
        sources(
            RUN,
            base,
            "class Mid extends Base { String up() { return super.say(8, 9); } }",
            leaf,
            "class Other extends Base { }"),
        sources(
            RUN,
            base,
            "class Mid extends Base { String up() { return super.say(8, 9); }"
                + " @Override public String say(int a, long b) { return \"mid[\" + super.say(a, b) + \"]\"; } }",
            leaf,
            "class Other extends Base { public String say(int a, long b) { return \"other\"; } }"));
  }

  @Test
  void aMethodMovesUpAndDownTheHierarchy() throws Exception {
    String say = "public String say(int a, long b) { return getClass().getSimpleName() + a; }";
    String mid = "String up() { return \"up\"; }";
    verify(
        sources(
            RUN.replace("o.say(1, 2L)", "(o instanceof Mid ? ((Mid) o).say(1, 2L) : \"-\")"),
            "class Base { }",
            "class Mid extends Base { " + mid + say + " }",
            "class Leaf extends Mid { }",
            "class Other extends Base { }"),
        sources(
            RUN,
            "class Base { " + say + " }",
            "class Mid extends Base { " + mid + " }",
            "class Leaf extends Mid { }",
            "class Other extends Base { }"));
  }

  @Test
  void theOverriddenMethodIsEditedWhileAnOverrideLivesInACompanion() throws Exception {
    String base = "class Base { public String say(int a, long b) { return \"%s\" + a + b; } }";
    String mid =
        "class Mid extends Base { String up() { return super.say(8, 9); }"
            + " public String say(int a, long b) { return \"mid[\" + super.say(a, b) + \"]\"; } }";
    Structure program =
        Structure.of(
            RUN,
            base.formatted("b"),
            "class Mid extends Base { String up() { return super.say(8, 9); } }",
            "class Leaf extends Mid { }",
            "class Other extends Base { }");
    assertThat(program.call("Probe", "run")).isEqualTo("b12 b12 b12 b12 b34b89");
    assertThat(
            program.edit(
                mid, "class Base { public String say(int a, long b) { return \"b\" + a + b; } }"))
        .isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("b12 mid[b12] mid[b12] b12 mid[b34]b89");
    assertThat(program.edit(base.formatted("c"), "class Other2 { }")).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("c12 mid[c12] mid[c12] c12 mid[c34]c89");
  }

  @Test
  void anInterfaceGainsAbstractAndDefaultMethods() throws Exception {
    verify(
        sources(
            "interface I { String name(); }",
            "class A implements I { public String name() { return \"a\"; } }",
            "class B implements I { public String name() { return \"b\"; } public int size() { return 9; } }",
            """
            class Probe {
              static String run() {
                I l = () -> "lambda";
                return new A().name() + new B().name() + l.name();
              }
            }
            """),
        sources(
            """
            interface I {
              String name();
              default String twice(String s) { return name() + s + size(); }
              default int size() { return 1; }
            }
            """,
            "class A implements I { public String name() { return \"a\"; }"
                + " public String twice(String s) { return \"A\" + I.super.twice(s); } }",
            "class B implements I { public String name() { return \"b\"; } public int size() { return 9; } }",
            """
            class Probe {
              static String run() {
                I l = () -> "lambda";
                java.util.function.Function<String, String> f = l::twice;
                java.util.function.BiFunction<I, String, String> g = I::twice;
                return new A().twice("x") + new B().twice("y") + l.twice("z") + f.apply("f")
                    + g.apply(new A(), "g");
              }
            }
            """));
  }

  @Test
  void anInterfaceGainsAnAbstractMethodWithItsImplementers() throws Exception {
    verify(
        sources(
            "interface I { }",
            "class A implements I { }",
            "class B extends P implements I { }",
            "class P { public long more(int a) { return a * 100; } }",
            "class Probe { static String run() { I a = new A(); I b = new B(); return \"\" + (a != b); } }"),
        sources(
            "interface I { long more(int a); }",
            "class A implements I { public long more(int a) { return a + 1; } }",
            "class B extends P implements I { }",
            "class P { public long more(int a) { return a * 100; } }",
            "class Probe { static String run() { I a = new A(); I b = new B(); return \"\" + a.more(1) + b.more(2); } }"));
  }

  @Test
  void manyClassesOfReceiversAreToldApart() throws Exception {
    StringBuilder v0 = new StringBuilder();
    StringBuilder v1 = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      v0.append("static class C%d extends Probe { } ".formatted(i));
      v1.append("static class C%d extends Probe { int n() { return %d; } } ".formatted(i, i));
    }
    String array =
        "static Probe[] all() { return new Probe[] {"
            + String.join(
                ",",
                java.util.stream.IntStream.range(0, 12).mapToObj(i -> "new C" + i + "()").toList())
            + "}; }";
    verify(
        sources(
            "class Probe { static String run() { return \"\" + all().length; } "
                + array
                + v0
                + "}"),
        sources(
            "class Probe { public int n() { return -1; } static String run() { String s = \"\";"
                + " for (int i = 0; i < 3; i++) for (Probe p : all()) s += p.n(); return s; } "
                + array
                + v1.toString().replace("int n()", "public int n()")
                + "}"));
  }

  @Test
  void aMethodBecomesPublicPrivateOrSynchronized() throws Exception {
    String sub = "class Sub extends Probe { %s String f() { return \"sub\"; } }";
    verify(
        sources(
            "class Probe { static String run() { return new Sub().call() + new Probe().g(); }"
                + " private String f() { return \"probe\"; } String call() { return f(); }"
                + " public String g() { return \"\" + Thread.holdsLock(this); } }",
            sub.formatted("public")),
        sources(
            "class Probe { static String run() { return new Sub().call() + new Probe().g(); }"
                + " public String f() { return \"probe\"; } String call() { return f(); }"
                + " public synchronized String g() { return \"\" + Thread.holdsLock(this); } }",
            sub.formatted("public")));
  }

  @Test
  void anAbstractMethodGetsABodyAndLosesItAgain() throws Exception {
    verify(
        sources(
            "abstract class Base { abstract String f(); }",
            "class Sub extends Base { String f() { return \"sub\"; } }",
            "class Probe { static String run() { return new Sub().f(); } }"),
        sources(
            "abstract class Base { String f() { return \"base\" + getClass().getSimpleName(); } }",
            "class Sub extends Base { }",
            "class Probe { static String run() { return new Sub().f(); } }"));
  }

  @Test
  void anOverrideOfALibraryMethodNeedsARestartWithoutASlot() throws Exception {
    Structure program =
        Structure.notWoven("class Probe { static String run() { return \"old\"; } }");
    program.call("Probe", "run");
    assertThat(
            program.edit(
                "class Probe { static String run() { return \"new\"; } public String toString() { return \"x\"; } }"))
        .singleElement()
        .asString()
        .startsWith("LS020 Probe now overrides toString of java.lang.Object");
    assertThat(program.call("Probe", "run")).isEqualTo("old");
  }

  @Test
  void aClassLoadedLaterOverridesAnAddedMethod() throws Exception {
    String late = "class Late extends Base { public String f() { return \"late\" + super.f(); } }";
    Structure program =
        Structure.of(
            "class Base { }", "class Probe { static String run() { return \"\" + new Base(); } }");
    program.call("Probe", "run");
    assertThat(
            program.edit(
                "class Base { public String f() { return \"base\"; } }",
                "class Probe { static String run() throws Exception { return new Base().f()"
                    + " + ((Base) Class.forName(\"Late\").getDeclaredConstructor().newInstance()).f(); } }",
                late))
        .isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("baselatebase");
  }
}
