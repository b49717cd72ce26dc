package dev.liveswap.engine.state;

import static dev.liveswap.engine.support.HotCold.sources;
import static dev.liveswap.engine.support.HotCold.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Code;
import dev.liveswap.engine.support.Structure;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InstanceFieldsTest {
  @Test
  void fieldsOfAllTypesComeAndGo() throws Exception {
    verify(
        sources(
            "class Probe { int kept = 1; static String run() { return \"old\" + new Probe().kept; } }"),
        sources(
            """
            import java.util.*;
            class Probe {
              int kept = 1;
              private final List<String> names = new ArrayList<>(List.of("a"));
              long count = 40L + kept;
              double ratio = kept > 0 ? 1.5 : 2.5;
              boolean flag = true;
              volatile int v;
              int[] array = {1, 2};
              final String text;
              Probe(String text) { this.text = text; }
              Probe() { this("default"); }
              void change() { count += 2; v++; flag = !flag; names.add("b"); array[0] += 5; }
              static String run() {
                Probe p = new Probe();
                p.change();
                Probe q = new Probe();
                q.kept = 9;
                return "" + p.kept + p.names + p.count + p.ratio + p.flag + p.v + p.array[0] + p.text
                    + q.names + q.count + q.v;
              }
            }
            """
                .replace("Probe(String text) { this.text = text; }", "")
                .replace("Probe() { this(\"default\"); }", "Probe() { text = \"default\"; }")));
  }

  @Test
  void objectsThatExistGetTheInitializerOnce() throws Exception {
    String v0 =
        "class Probe { static Probe one = new Probe(), two = new Probe(); static int made;"
            + " static int next() { return ++made; } static String run() { return \"\"; } }";
    String v1 =
        v0.replace(
            "static String run() { return \"\"; }",
            "private final java.util.Map<String, Integer> m = new java.util.HashMap<>(); int id = next();"
                + " static String run() { one.m.put(\"x\", one.id); return one.m + \"\" + one.id + two.m"
                + " + two.id + new Probe().id + made; }");
    Structure program = Structure.of(v0);
    program.call("Probe", "run");
    assertThat(program.edit(v1)).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("{x=1}1{}233");
    assertThat(program.call("Probe", "run")).isEqualTo("{x=1}1{}244");
    assertThat(program.edit(v0)).isEmpty();
    assertThat(program.edit(v1)).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("{x=5}5{}677");
  }

  @Test
  void aFieldThatNeedsConstructorArgumentsIsLeftAtItsDefaultWithANote() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { static Probe p = new Probe(1); Probe(int a) { } static String run() { return \"\"; } }");
    program.call("Probe", "run");
    assertThat(
            program.edit(
                "class Probe { static Probe p = new Probe(1); int a; Probe(int a) { this.a = a; }"
                    + " static String run() { return p.a + \"\" + new Probe(4).a; } }"))
        .singleElement()
        .satisfies(note -> assertThat(note.code()).isEqualTo(Code.CONSTRUCTOR_NOT_RERUN));
    assertThat(program.call("Probe", "run")).isEqualTo("04");
  }

  @Test
  void superclassAndSubclassBothGainFields() throws Exception {
    verify(
        sources(
            "class Base { static int n; }",
            "class Sub extends Base { }",
            "class Probe { static Sub s = new Sub(); static String run() { return \"old\"; } }"),
        sources(
            "class Base { static int n; private int a = 1; protected String b = \"b\"; int a() { return a++; } }",
            "class Sub extends Base { private int a = 10; Object c = b + a; Sub self = this; }",
            "class Probe { static Sub s = new Sub(); static String run() { Sub t = new Sub(); t.b += \"!\";"
                + " return t.a() + t.a() + t.b + t.c + (t.self == t); } }"));
  }

  @Test
  void aCloneHasItsOwnValues() throws Exception {
    verify(
        sources(
            "class Probe implements Cloneable { static String run() throws Exception { new Probe().clone(); return \"old\"; } }"),
        sources(
            """
            class Probe implements Cloneable {
              int n = 1;
              static String run() throws Exception {
                Probe a = new Probe();
                a.n = 5;
                Probe b = (Probe) a.clone();
                b.n++;
                Probe c = (Probe) b.clone();
                a.n = 7;
                return a.n + " " + b.n + " " + c.n;
              }
            }
            """));
  }

  @Test
  void aFieldChangesItsTypeAndItsFinality() throws Exception {
    verify(
        sources(
            "class Probe { final int n = Integer.parseInt(\"4\"); String t = \"t\";"
                + " static String run() { Probe p = new Probe(); return p.n + p.t; } }"),
        sources(
            "class Probe { int n = Integer.parseInt(\"4\"); Object t = 'c';"
                + " static String run() { Probe p = new Probe(); p.n += 3; return p.n + \"\" + p.t; } }"));
  }

  @Test
  void theInitializerRunsOnceUnderContention() throws Exception {
    String v0 =
        "class Probe { static final java.util.concurrent.atomic.AtomicInteger RUNS ="
            + " new java.util.concurrent.atomic.AtomicInteger(); static Probe p = new Probe();"
            + " static Object run() { return null; } static int runs() { return RUNS.get(); } }";
    Structure program = Structure.of(v0);
    program.call("Probe", "run");
    assertThat(
            program.edit(
                v0.replace("return null;", "return p.value;")
                    .replace(
                        "static Probe p",
                        "Object value = make(); static Object make() { RUNS.incrementAndGet();"
                            + " Thread.yield(); return new Object(); } static Probe p")))
        .isEmpty();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Object>> calls =
          java.util.Collections.nCopies(64, () -> program.call("Probe", "run"));
      Object first = null;
      for (Future<Object> result : threads.invokeAll(calls)) {
        first = first == null ? result.get() : first;
        assertThat(result.get()).isNotNull().isSameAs(first);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(program.call("Probe", "runs")).isEqualTo(1);
  }

  @Test
  void valuesAreCollectedWithTheirObject() throws Exception {
    String v0 =
        "class Probe { static Object make() { return new Probe(); } static Object ref() { return null; } }";
    Structure program = Structure.of(v0);
    program.call("Probe", "make");
    assertThat(
            program.edit(
                v0.replace(
                        "return null;",
                        "Probe p = new Probe(); return new java.lang.ref.WeakReference<Object>(p.big);")
                    .replace(
                        "static Object make", "byte[] big = new byte[1000]; static Object make")))
        .isEmpty();
    WeakReference<?> big = (WeakReference<?>) program.call("Probe", "ref");
    org.awaitility.Awaitility.await()
        .until(
            () -> {
              System.gc();
              return big.get() == null;
            });
  }

  @Test
  void anOverrideOfALibraryMethodIsSeenByTheLibrary() throws Exception {
    verify(
        sources(
            "class Probe { int n = 3; static Probe p = new Probe(); static String run() {"
                + " return \"\" + String.valueOf(p).startsWith(\"Probe@\") + p.equals(new Probe())"
                + " + new java.util.HashSet<>(java.util.Arrays.asList(p, new Probe())).size(); } }"),
        sources(
            "class Probe { int n = 3; static Probe p = new Probe(); static String run() {"
                + " return String.valueOf(p) + p.equals(new Probe())"
                + " + new java.util.HashSet<>(java.util.Arrays.asList(p, new Probe())).size(); }"
                + " @Override public String toString() { return \"mine\" + n + (super.toString().length() > 2); }"
                + " @Override public boolean equals(Object o) { return o instanceof Probe q && q.n == n; }"
                + " @Override public int hashCode() { return n; } }"));
  }

  @Test
  void anOverrideInASubclassOfALibraryMethodIsSeenByTheLibrary() throws Exception {
    String base = "class Base extends Thread { }";
    verify(
        sources(
            base,
            "class Sub extends Base { }",
            "class Probe { static String log = \"\"; static String run() throws Exception { Thread t = new Sub();"
                + " t.start(); t.join(); return \"a\" + log + t.toString().contains(\"sub\"); } }"),
        sources(
            base,
            "class Sub extends Base { @Override public void run() { super.run(); Probe.log = \"ran\"; }"
                + " @Override public String toString() { return \"sub\" + super.toString(); } }",
            "class Probe { static String log = \"\"; static String run() throws Exception { log = \"\"; Thread t = new Sub();"
                + " t.start(); t.join(); String r = \"b\" + log + t.toString().contains(\"sub\"); log = \"\"; return r; } }"));
  }

  @Test
  void aStaticFieldThatIsNoLongerFinalKeepsItsValue() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { static final java.util.List<String> L = new java.util.ArrayList<>();"
                + " static int run() { L.add(\"x\"); return L.size(); } }");
    assertThat(program.call("Probe", "run")).isEqualTo(1);
    assertThat(
            program.edit(
                "class Probe { static java.util.List<String> L = new java.util.ArrayList<>();"
                    + " static int run() { L.add(\"x\"); int n = L.size(); L = new java.util.ArrayList<>(); return n; } }"))
        .isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo(2);
    assertThat(program.call("Probe", "run")).isEqualTo(1);
  }
}
