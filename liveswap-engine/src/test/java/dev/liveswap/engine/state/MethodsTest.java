package dev.liveswap.engine.state;

import static dev.liveswap.engine.support.HotCold.sources;
import static dev.liveswap.engine.support.HotCold.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.support.Structure;
import java.lang.reflect.InvocationTargetException;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MethodsTest {
  private static final String[] NOTHING =
      sources("class Probe { static String run() { return \"old\"; } }");

  @Test
  void aPrivateStaticMethodComesAndGoes() throws Exception {
    verify(
        NOTHING,
        sources(
            """
            class Probe {
              static String run() { return helper(2, 3L, "x", 1.5); }
              private static String helper(int a, long b, String c, double d) {
                return a + b + c + d;
              }
            }
            """));
  }

  @Test
  void anAddedMethodsBodyIsEditedAgain() throws Exception {
    String text = "class Probe { static int run() { return f(1); } static int f(int a) { %s } }";
    Structure program = Structure.of("class Probe { static int run() { return 0; } }");
    program.call("Probe", "run");
    for (int i = 1; i < 5; i++) {
      assertThat(program.edit(text.formatted("return a + " + i + ";"))).isEmpty();
      assertThat(program.call("Probe", "run")).isEqualTo(1 + i);
    }
    assertThat(program.redefined()).singleElement().asString().startsWith("Probe$$liveswap");
  }

  @Test
  void anAddedMethodUsesPrivateMembersOfItsClass() throws Exception {
    verify(
        sources(
            """
            class Probe {
              private int count = 5;
              private static long total = 7;
              private Probe() {}
              private Probe(int count, String text) { this.count = count; }
              private int twice(int a) { return 2 * a; }
              private static String text(Object o) { return "<" + o + ">"; }
              static String run() { return "old"; }
            }
            """),
        sources(
            """
            class Probe {
              private int count = 5;
              private static long total = 7;
              private Probe() {}
              private Probe(int count, String text) { this.count = count; }
              private int twice(int a) { return 2 * a; }
              private static String text(Object o) { return "<" + o + ">"; }
              static String run() { return new Probe().more(true); }
              private String more(boolean yes) {
                count += 1;
                count++;
                total *= 3;
                Probe other = new Probe(yes ? twice(count) : 0, yes ? text("a") : "b");
                new Probe();
                int[] copy = new int[] {other.count, 9}.clone();
                String result = text(copy[0]) + total + other.twice(4) + (yes ? "y" : "n");
                total = 7;
                return result;
              }
            }
            """));
  }

  @Test
  void anAddedMethodKeepsExceptionsMonitorsLoopsAndSwitches() throws Exception {
    verify(
        NOTHING,
        sources(
            """
            class Probe {
              static String run() {
                StringBuilder b = new StringBuilder();
                for (int i = 0; i < 4; i++) b.append(one(i, "s" + i)).append(',');
                return b.toString() + new Probe().fib(10) + sync(1L, 2) + new Probe().syncToo(2.0);
              }
              private static String one(int i, String s) {
                try {
                  synchronized (s) {
                    switch (s) {
                      case "s0": return "zero";
                      case "s1": throw new IllegalStateException("one");
                      default: return String.valueOf(new int[2][3][i - 2].length);
                    }
                  }
                } catch (IllegalStateException | ArrayIndexOutOfBoundsException e) {
                  return e.getClass().getSimpleName();
                } finally {
                  if (i > 5) throw new AssertionError();
                }
              }
              private int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
              private static synchronized boolean sync(long a, int b) {
                return Thread.holdsLock(Probe.class);
              }
              private synchronized boolean syncToo(double a) {
                try {
                  if (a > 1) throw new RuntimeException();
                  return false;
                } catch (RuntimeException e) {
                  return Thread.holdsLock(this);
                }
              }
            }
            """));
  }

  @Test
  void aMethodIsCalledFromOtherClassesNestedOnesAndLambdas() throws Exception {
    verify(
        sources(
            """
            class Probe {
              static class Inner { String go() { return "old"; } }
              static String run() {
                java.util.function.Supplier<String> s = () -> "old";
                return s.get() + new Inner().go() + Other.go();
              }
            }
            """,
            "class Other { static String go() { return \"old\"; } }"),
        sources(
            """
            class Probe {
              static class Inner { String go() { return secret("i") + new Probe().deep("x"); } }
              static String run() {
                java.util.function.Supplier<String> s = () -> secret("l");
                java.util.function.Function<String, String> f = Probe::secret;
                java.util.function.BiFunction<Probe, String, String> g = Probe::deep;
                java.util.function.UnaryOperator<String> h = new Probe()::deep;
                return s.get() + f.apply("f") + g.apply(new Probe(), "g") + h.apply("h")
                    + new Inner().go() + Other.go();
              }
              private static String secret(String a) { return "[" + a + "]"; }
              private String deep(String a) { return "(" + a + ")"; }
              static String open(Object... all) { return all.length + "!"; }
            }
            """,
            "class Other { static String go() { return Probe.open(1, 2, 3); } }"));
  }

  @Test
  void anAddedMethodContainsLambdasAndMethodReferences() throws Exception {
    String rest =
        """
          private int field = 3;
          private Probe() {}
          private Probe(int field) { this.field = field; }
          private String name() { return "name" + field; }
        }
        """;
    verify(
        sources("class Probe { static String run() { return \"old\"; }" + rest),
        sources(
            """
            import java.util.function.*;
            import java.util.*;
            class Probe {
              static String run() { return new Probe().all(4) + make(); }
              private String all(int n) {
                IntUnaryOperator add = i -> i + n + field;
                Supplier<IntUnaryOperator> nested = () -> j -> add.applyAsInt(j) * field;
                Function<Integer, Probe> ctor = Probe::new;
                Supplier<String> own = this::name;
                Runnable r = (Runnable & java.io.Serializable) () -> field++;
                r.run();
                List<String> l = new ArrayList<>(List.of("b", "a"));
                l.sort(Comparator.comparing((String x) -> x));
                return add.applyAsInt(1) + " " + nested.get().applyAsInt(1) + own.get()
                    + ctor.apply(8).field + l + super.getClass().getSimpleName();
              }
              private static String make() {
                return String.valueOf(((Function<Integer, int[]>) int[]::new).apply(3).length);
              }
            """
                + rest));
  }

  @Test
  void insertedLambdasDoNotSwapTheBodiesOfExistingObjects() throws Exception {
    String template =
        """
        import java.util.function.*;
        class Probe {
          static IntUnaryOperator a, b;
          static void init() { %s a = x -> x + %d; b = x -> x * %d; }
        }
        """;
    Structure program = Structure.of(template.formatted("", 1, 10));
    program.call("Probe", "init");
    IntUnaryOperator a = read(program, "a");
    IntUnaryOperator b = read(program, "b");
    assertThat(a.applyAsInt(5)).isEqualTo(6);

    assertThat(program.edit(template.formatted("IntUnaryOperator n = x -> -x;", 1, 20))).isEmpty();
    assertThat(a.applyAsInt(5)).isEqualTo(6);
    assertThat(b.applyAsInt(5)).isEqualTo(100);
    program.call("Probe", "init");
    assertThat(read(program, "b").applyAsInt(5)).isEqualTo(100);

    assertThat(program.edit(template.formatted("", 2, 20))).isEmpty();
    assertThat(a.applyAsInt(5)).isEqualTo(7);
    assertThat(b.applyAsInt(5)).isEqualTo(100);
  }

  @Test
  void aLambdaThatIsGoneGoesOnWorkingInObjectsThatExist() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { private static int n = 3; static Object s() {"
                + " java.util.function.Supplier<Object> s = () -> \"old\" + n; return s; } }");
    @SuppressWarnings("unchecked")
    Supplier<Object> old = (Supplier<Object>) program.call("Probe", "s");

    assertThat(
            program.edit(
                "class Probe { private static int n = 3; static Object s() { int k = n;"
                    + " java.util.function.Supplier<Object> s = () -> \"new\" + k; return s; } }"))
        .extracting(Finding::code)
        .containsExactly(Code.OLD_CODE_KEPT);

    assertThat(old.get()).isEqualTo("old3");
    assertThat(((Supplier<?>) program.call("Probe", "s")).get()).isEqualTo("new3");
  }

  @Test
  void codeOfAnOlderVersionFindsARemovedMethodMissing() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { static int f(int[] a, String b) { return 1; } }",
            "class Old { static int run() { return Probe.f(null, null); } }");
    assertThat(program.call("Old", "run")).isEqualTo(1);

    assertThat(program.edit("class Probe { static int g() { return 1; } }")).isEmpty();

    assertThatThrownBy(() -> program.call("Old", "run"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(NoSuchMethodError.class)
        .hasMessage("'int Probe.f(int[], java.lang.String)'");
    assertThat(program.edit("class Probe { static int f(int[] a, String b) { return 2; } }"))
        .isEmpty();
    assertThat(program.call("Old", "run")).isEqualTo(2);
  }

  @Test
  void aStaticMethodThatHidesAnInheritedOneIsFoundByUnchangedCallers() throws Exception {
    String caller = "class Probe { static String run() { return Sub.f() + Leaf.f(); } }";
    String base = "class Base { static String f() { return \"base\"; } }";
    String leaf = "class Leaf extends Sub { }";
    verify(
        sources(caller, base, leaf, "class Sub extends Base { }"),
        sources(
            caller,
            base,
            leaf,
            "class Sub extends Base { static String f() { return \"sub\"; } }"));
  }

  @Test
  void aMethodBecomesStaticOrSynchronizedAndBack() throws Exception {
    verify(
        sources(
            """
            class Probe {
              static String run() { return new Probe().f(1) + g() + new Probe().h(); }
              private String f(int a) { return "instance" + a; }
              private static boolean g() { return Thread.holdsLock(Probe.class); }
              private synchronized boolean h() { return Thread.holdsLock(this); }
            }
            """),
        sources(
            """
            class Probe {
              static String run() { return new Probe().f(1) + g() + new Probe().h(); }
              private static String f(int a) { return "static" + a; }
              private static synchronized boolean g() { return Thread.holdsLock(Probe.class); }
              private boolean h() { return Thread.holdsLock(this); }
            }
            """));
  }

  @Test
  void aMethodIsMadePublicAndCalledFromElsewhere() throws Exception {
    verify(
        sources(
            "class Probe { static String run() { return \"\" + Other.go(); } }",
            "class Other { static int go() { return 0; } private static int f() { return 4; } }"),
        sources(
            "class Probe { static String run() { return Other.go() + \"\" + Other.f(); } }",
            "class Other { static int go() { return 1; } static int f() { return 4; } }"));
  }

  @Test
  void anInterfaceGainsStaticAndPrivateMethods() throws Exception {
    verify(
        sources(
            "interface I { default String f() { return \"old\"; } }",
            "class Probe implements I { static String run() { return new Probe().f(); } }"),
        sources(
            """
            interface I {
              default String f() { return p(1) + I.s("x") + q(); }
              private String p(int a) { return "p" + a + getClass().getSimpleName(); }
              static String s(String a) { return "s" + a; }
              private static String q() { java.util.function.Supplier<String> x = () -> s("l"); return x.get(); }
            }
            """,
            "class Probe implements I { static String run() { return new Probe().f(); } }"));
  }

  @Test
  void superCallsAndProtectedMembersOfLibraryClassesWorkInAddedMethods() throws Exception {
    verify(
        sources(
            """
            class Probe extends java.util.ArrayList<String> implements Cloneable {
              static String run() { return "old"; }
              public String toString() { return "mine"; }
            }
            """),
        sources(
            """
            class Probe extends java.util.ArrayList<String> implements Cloneable {
              static String run() throws Exception {
                Probe p = new Probe();
                p.add("a");
                return p.more();
              }
              public String toString() { return "mine"; }
              private String more() throws Exception {
                modCount++;
                java.util.function.Supplier<String> s = super::toString;
                Object copy = super.clone();
                removeRange(0, 1);
                return s.get() + super.toString() + toString() + copy.getClass() + modCount;
              }
            }
            """));
  }

  @Test
  void aLookupInAnAddedMethodHasTheRightsOfTheClass() throws Exception {
    verify(
        sources("class Probe { private int x = 6; static String run() { return \"old\"; } }"),
        sources(
            """
            import java.lang.invoke.*;
            class Probe {
              private int x = 6;
              static String run() throws Throwable { return more(); }
              private static String more() throws Throwable {
                MethodHandles.Lookup l = MethodHandles.lookup();
                return l + "" + l.findGetter(Probe.class, "x", int.class).invoke(new Probe());
              }
            }
            """));
  }

  @Test
  void aNullReceiverFailsInTheCall() throws Exception {
    verify(
        NOTHING,
        sources(
            """
            class Probe {
              static String run() {
                try { return ((Probe) null).f(); } catch (NullPointerException e) { return "npe"; }
              }
              private String f() { return "not reached"; }
            }
            """));
  }

  private static IntUnaryOperator read(Structure program, String field) throws Exception {
    var found = Class.forName("Probe", true, program).getDeclaredField(field);
    found.setAccessible(true);
    return (IntUnaryOperator) found.get(null);
  }
}
