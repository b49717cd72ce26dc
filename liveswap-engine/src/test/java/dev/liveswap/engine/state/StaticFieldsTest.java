package dev.liveswap.engine.state;

import static dev.liveswap.engine.support.HotCold.sources;
import static dev.liveswap.engine.support.HotCold.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.Code;
import dev.liveswap.engine.support.Structure;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class StaticFieldsTest {
  @Test
  void addedStaticFieldsAreInitializedInTextualOrder() throws Exception {
    verify(
        sources("class Probe { static String run() { return \"old\"; } }"),
        sources(
            """
            import java.util.*;
            class Probe {
              private static final List<String> LOG = new ArrayList<>();
              static final int A = log("a", 3);
              static final int CONSTANT = 40;
              private static final Map<String, Integer> MAP = new HashMap<>();
              static long b = A * 2L;
              static { MAP.put("x", A); if (MAP.size() > 5) log("never", 1); }
              static final double D = MAP.size() > 0 ? 1.5 : 2.5;
              static int plain;
              static Object o = (java.util.function.Supplier<String>) () -> "lambda" + b;
              static int log(String s, int r) { LOG.add(s); return r; }
              static String run() {
                plain++;
                String result = LOG + "" + A + CONSTANT + MAP + b + D + plain
                    + ((java.util.function.Supplier<?>) o).get();
                plain = 0;
                return result + new Nested().x;
              }
              static class Nested { int x = A; }
            }
            """
                .replace("static class Nested { int x = A; }", "")
                .replace("new Nested().x", "A")));
  }

  @Test
  void addedStaticFieldsAreUsedFromOtherClasses() throws Exception {
    verify(
        sources(
            "class Probe { static String run() { return \"old\" + Other.class; } }",
            "class Other { static int touch() { return 1; } }"),
        sources(
            "class Probe { static String run() { Other.count += 2; Other.text = \"t\" + Other.L;"
                + " String r = Other.text + Other.count; Other.count = 5; return r; } }",
            "class Other { static int touch() { return 1; } static int count = 5;"
                + " static String text; static final long L = Long.parseLong(\"77\"); }"));
  }

  @Test
  void otherFieldsKeepTheirValuesAndChangedInitializersRunAgain() throws Exception {
    String text =
        """
        class Probe {
          static int kept = 1;
          static int changed = %s;
          private static final String FINAL = String.valueOf(%s);
          static String run() { return kept++ + " " + changed++ + " " + FINAL; }
        }
        """;
    Structure program = Structure.of(text.formatted(10, 100));
    assertThat(program.call("Probe", "run")).isEqualTo("1 10 100");
    assertThat(program.edit(text.formatted(20, 200))).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("2 20 200");
    assertThat(program.edit(text.formatted(20, 300))).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("3 21 300");
    assertThat(program.edit(text.formatted(10, 300))).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("4 10 300");
  }

  @Test
  void aFieldThatIsRemovedAndAddedAgainStartsAnew() throws Exception {
    String with =
        "class Probe { static int a = 1; static int b; static int run() { b++; return ++a * 10 + b; } }";
    Structure program = Structure.of(with);
    assertThat(program.call("Probe", "run")).isEqualTo(21);
    assertThat(program.call("Probe", "run")).isEqualTo(32);
    assertThat(program.edit("class Probe { static int run() { return 0; } }")).isEmpty();
    assertThat(program.edit(with)).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo(21);
  }

  @Test
  void aRetypedFieldIsANewOne() throws Exception {
    verify(
        sources("class Probe { static int n = 1; static String run() { return \"\" + n; } }"),
        sources(
            "class Probe { static long n = 1L << 40; static String run() { return \"\" + n; } }"));
  }

  @Test
  void oldCodeDoesNotFindARemovedField() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { static int f = 3; }",
            "class Old { static int run() { return Probe.f; } }");
    assertThat(program.call("Old", "run")).isEqualTo(3);
    assertThat(program.edit("class Probe { static int g = 3; }")).isEmpty();
    assertThatThrownBy(() -> program.call("Old", "run"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(NoSuchFieldError.class)
        .hasMessage("f");
  }

  @Test
  void aFieldThatHidesAnInheritedOneIsFoundByUnchangedCode() throws Exception {
    String user = "class Probe { static String run() { return Sub.f + Leaf.f; } }";
    String base = "class Base { static String f = \"base\"; }";
    String leaf = "class Leaf extends Sub { }";
    verify(
        sources(user, base, leaf, "class Sub extends Base { }"),
        sources(user, base, leaf, "class Sub extends Base { static String f = \"sub\"; }"));
  }

  @Test
  void aClassThatIsNotInitializedYetInitializesItself() throws Exception {
    Structure program =
        Structure.of(
            "class Probe { static String run() { return \"\" + (new Object() instanceof Late); } }",
            "class Late { static String log = \"\"; static String a() { return log; } }");
    program.call("Probe", "run");
    Class.forName("Late", false, program);

    assertThat(
            program.edit(
                "class Probe { static String run() { return Late.b + Late.c(); } }",
                "class Late { static String log = \"\"; static String a() { return log; }"
                    + " static int b = 1 + add(\"b\"); static int add(String s) { log += s; return 0; }"
                    + " private static int x; static String c() { x++; return log + x; } }"))
        .isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("1b1");
  }

  @Test
  void anInitializerThatThrowsLeavesThePreviousVersion() throws Exception {
    Structure program = Structure.of("class Probe { static String run() { return \"old\"; } }");
    program.call("Probe", "run");
    String bad =
        "class Probe { static int a = Integer.parseInt(\"%s\"); static String run() { return \"new\" + a; } }";
    assertThatThrownBy(() -> program.edit(bad.formatted("no number")))
        .isInstanceOf(InitializerFailure.class)
        .hasMessageContaining("NumberFormatException");
    assertThat(program.call("Probe", "run")).isEqualTo("old");
    assertThat(program.edit(bad.formatted("8"))).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("new8");
  }

  @Test
  void aChangedStaticBlockIsNotRunAgainAndSaysSo() throws Exception {
    String text =
        "class Probe {\n static int n;\n static { System.setProperty(\"x%s\", \"1\"); }\n static int run() { return n; } }";
    Structure program = Structure.of(text.formatted("a"));
    program.call("Probe", "run");
    assertThat(program.edit(text.formatted("b")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.STATIC_INITIALIZER_NOT_RERUN);
              assertThat(finding.message()).contains("line 3");
            });
    assertThat(System.getProperty("xb")).isNull();
  }

  @Test
  void anInterfaceGainsConstants() throws Exception {
    verify(
        sources(
            "interface I { int A = Integer.parseInt(\"4\"); default int a() { return A; } }",
            "class Probe implements I { static String run() { return \"\" + A + new Probe().a(); } }"),
        sources(
            "interface I { int A = Integer.parseInt(\"4\"); Object B = Integer.valueOf(A + 1);"
                + " default int a() { return A + (Integer) B; } }",
            "class Probe implements I { static String run() { return \"\" + A + B + new Probe().a(); } }"));
  }

  @Test
  void anAssertionAddedForTheFirstTimeWorks() throws Exception {
    verify(
        sources("class Probe { static String run() { return \"old\"; } }"),
        sources(
            "class Probe { static String run() { assert System.nanoTime() == 0 : \"x\"; return \"new\"; } }"));
  }

  @Test
  void aSwitchOverAnEnumSeesAConstantItDidNotUseBefore() throws Exception {
    String text =
        """
        class Probe {
          static String run() {
            String r = "";
            for (Thread.State s : Thread.State.values()) {
              switch (s) { case NEW: r += "n"; break; %s default: r += "-"; }
            }
            return r;
          }
        }
        """;
    verify(
        sources(text.formatted("")),
        sources(
            text.formatted("case BLOCKED: r += \"b\"; break; case WAITING: r += \"w\"; break;")));
  }
}
