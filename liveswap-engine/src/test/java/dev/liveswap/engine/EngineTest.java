package dev.liveswap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.support.Program;
import dev.liveswap.engine.support.Sources;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class EngineTest {
  @Test
  void aChangedBodyIsLiveAndStateIsKept() throws Exception {
    Program program =
        Program.of(
            "class Shop { static int sold; static String sell() { return \"a\" + ++sold; } }");
    assertThat(program.call("Shop", "sell")).isEqualTo("a1");

    Outcome outcome =
        program.edit(
            "class Shop { static int sold; static String sell() { return \"b\" + ++sold; } }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(outcome.changes())
        .containsExactly(new ClassChange("Shop", ClassChange.Kind.CHANGED, List.of("sell()")));
    assertThat(program.call("Shop", "sell")).isEqualTo("b2");
  }

  @Test
  void newClassesAreDefinedWithTheirSuperclassesFirst() throws Exception {
    Program program = Program.of("class Main { static String run() { return \"old\"; } }");
    assertThat(program.call("Main", "run")).isEqualTo("old");

    Outcome outcome =
        program.edit(
            "class Main { static String run() { return new AChild().name(); } }",
            "class AChild extends ZParent { String name() { return super.name() + \" child\"; } }",
            "class ZParent { String name() { return \"parent\"; } }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(program.call("Main", "run")).isEqualTo("parent child");
  }

  @Test
  void aClassThatIsNotLoadedYetComesInItsNewVersion() throws Exception {
    Program program = Program.of("class Late { static int value() { return 1; } }");

    Outcome outcome =
        program.edit("class Late { static int value() { return 2; } static int more; }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(program.call("Late", "value")).isEqualTo(2);
  }

  @Test
  void aModuleThatRunsIsReadByTheJvmAtItsStartOnly() throws Exception {
    assertThat(ModuleChange.obstacle(module("java.logging")))
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.NOT_MODIFIABLE))
        .satisfies(finding -> assertThat(finding.message()).contains("the module java.logging"));
    assertThat(ModuleChange.obstacle(module("not.running"))).isNull();
  }

  private static byte[] module(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    writer.visitModule(name, 0, null).visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    writer.visitEnd();
    return writer.toByteArray();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "class A { int x; void m() {} void n() {} }                    | METHOD_ADDED              | n()",
        "class A { int x; }                                            | METHOD_REMOVED            | m()",
        "class A { int x; static void m() {} }                         | METHOD_CHANGED            | m()",
        "class A { int x; void m() {} A() {} A(int y) {} }             | CONSTRUCTOR_ADDED         | A(int)",
        "class A { int x; void m() {} A(int y) {} }                    | CONSTRUCTOR_REMOVED       | A()",
        "class A { int x; String y; void m() {} }                      | FIELD_ADDED               | y",
        "class A { void m() {} }                                       | FIELD_REMOVED             | x",
        "class A { long x; void m() {} }                               | FIELD_CHANGED             | x",
        "class A { volatile int x; void m() {} }                       | FIELD_CHANGED             | x",
        "class A extends Thread { int x; void m() {} }                 | SUPERCLASS_CHANGED        | A",
        "class A implements Cloneable { int x; void m() {} }           | INTERFACES_CHANGED        | A",
        "final class A { int x; void m() {} }                          | CLASS_MODIFIERS_CHANGED   | A",
        "class A { int x; void m() {} class Inner {} }                 | NEST_CHANGED              | A",
        "class A<T> { int x; void m() {} }                             | GENERIC_SIGNATURE_CHANGED | A",
        "interface A { int x = 1; void m(); }                          | CLASS_MODIFIERS_CHANGED   | A",
      })
  void whatTheJvmCannotTakeOverIsNamedExactly(String edited, Code code, String member)
      throws Exception {
    Program program = Program.of("class A { int x; void m() {} }");
    program.start("A");

    Outcome outcome = program.edit(edited);

    assertThat(outcome.verdict()).isEqualTo(Verdict.NEEDS_RESTART);
    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.className()).isEqualTo("A");
              assertThat(finding.member()).isEqualTo(member);
              assertThat(finding.position().file()).isEqualTo("A.java");
            });
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "class B { static final int X = 1; }            | class B { static final int X = 2; }            | CONSTANT_CHANGED",
        "record B(int x) {}                             | record B(int x, int y) {}                      | RECORD_CHANGED",
        "sealed class B permits C {} final class C extends B {} | sealed class B permits C, D {} final class C extends B {} final class D extends B {} | PERMITTED_CHANGED",
        "@interface B { int v() default 1; }            | @interface B { int v() default 2; }            | METHOD_CHANGED",
        "class B { java.util.List<String> l; }          | class B { java.util.List<Long> l; }            | GENERIC_SIGNATURE_CHANGED",
        "class B { static class N {} }                  | class B { private static class N {} }          | CLASS_MODIFIERS_CHANGED",
      })
  void whatTheJvmAcceptsButForgetsNeedsARestartToo(String before, String after, Code code)
      throws Exception {
    Program program = Program.of(before);
    for (String name : Sources.compile(before).keySet()) {
      program.start(name);
    }

    Outcome outcome = program.edit(after);

    assertThat(outcome.verdict()).isEqualTo(Verdict.NEEDS_RESTART);
    assertThat(outcome.findings()).extracting(Finding::code).contains(code);
  }

  @Test
  void oneClassThatNeedsARestartKeepsTheWholeReloadBack() throws Exception {
    Program program =
        Program.of(
            "class One { static int one() { return 1; } }",
            "class Two { static int two() { return 2; } }");
    program.call("One", "one");
    program.call("Two", "two");

    Outcome outcome =
        program.edit(
            "class One { static int one() { return 10; } }",
            "class Two { static int two() { return 20; } static void added() {} }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.NEEDS_RESTART);
    assertThat(program.call("One", "one")).isEqualTo(1);
    assertThat(program.call("Two", "two")).isEqualTo(2);
    assertThat(program.edit("class One { static int one() { return 11; } }").verdict())
        .isEqualTo(Verdict.LIVE);
    assertThat(program.call("One", "one")).isEqualTo(11);
  }

  @Test
  void aReorderedClassIsLive() throws Exception {
    Program program =
        Program.of(
            """
            class Order implements Runnable, Cloneable {
              int a; String b;
              public void run() {}
              static int value() { return 1; }
              static class X {} static class Y {}
            }
            """);
    program.call("Order", "value");

    Outcome outcome =
        program.edit(
            """
            class Order implements Cloneable, Runnable {
              static class Y {} static class X {}
              static int value() { return 2; }
              public void run() {}
              String b; int a;
            }
            """);

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(program.call("Order", "value")).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "class S {⏎ static int x = f(1);⏎ static int f(int i) { return i; } } | class S {⏎ static int x = f(2);⏎ static int f(int i) { return i; } }",
        "class S { static int x;⏎ static int f(int i) { return i; } }        | class S {⏎ static int x = f(2);⏎ static int f(int i) { return i; } }",
      })
  void aChangedStaticInitializerIsLiveWithANote(String before, String after) throws Exception {
    Program program = Program.of(before.replace("⏎", "\n"));
    program.start("S");

    Outcome outcome = program.edit(after.replace("⏎", "\n"));

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE_WITH_NOTES);
    assertThat(outcome.findings())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo(Code.STATIC_INITIALIZER_NOT_RERUN);
              assertThat(note.position()).hasToString("S.java:2");
            });
  }

  @Test
  void aStaticInitializerThatIsGoneIsLiveWithANote() throws Exception {
    Program program = Program.of("class S { static int x = 5; static int x() { return x; } }");
    program.call("S", "x");

    Outcome outcome = program.edit("class S { static int x; static int x() { return x + 1; } }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE_WITH_NOTES);
    assertThat(program.call("S", "x")).isEqualTo(6);
  }

  @Test
  void aStaticInitializerOfAClassNotYetInitializedIsSimplyLive() throws Exception {
    Program program =
        Program.of("class S { static int x = one(); static int one() { return 1; } }");
    program.loadClass("S");

    Outcome outcome =
        program.edit("class S { static int x = one() + 1; static int one() { return 1; } }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    var field = program.start("S").getDeclaredField("x");
    field.setAccessible(true);
    assertThat(field.get(null)).isEqualTo(2);
  }

  @Test
  void onlyMovedLinesAreLiveAndSeenInStackTraces() throws Exception {
    Program program =
        Program.of(
            "class L { static int line() { return new Throwable().getStackTrace()[0].getLineNumber(); } }");
    assertThat(program.call("L", "line")).isEqualTo(1);

    Outcome outcome =
        program.edit(
            "// moved\n\nclass L { static int line() { return new Throwable().getStackTrace()[0].getLineNumber(); } }");

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(program.call("L", "line")).isEqualTo(3);
  }

  @Test
  void theSameClassFilesChangeNothing() throws Exception {
    String source = "class Same { static int one() { return 1; } }";
    Program program = Program.of(source);
    program.call("Same", "one");

    Outcome outcome = program.edit(source);

    assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void everyTruncationOfAClassFileIsRefusedAndHarmsNothing() throws Exception {
    Program program = Program.of("class T { static int one() { return 1; } }");
    program.call("T", "one");
    byte[] whole = Sources.compile("class T { static int one() { return 2; } }").get("T");

    for (int length = 0; length < whole.length; length++) {
      Outcome outcome = program.reload(Map.of("T", Arrays.copyOf(whole, length)));

      assertThat(outcome.verdict()).as("%d bytes", length).isEqualTo(Verdict.REFUSED);
      assertThat(outcome.findings().get(0).message()).contains("T");
    }
    assertThat(program.call("T", "one")).isEqualTo(1);
    assertThat(program.reload(Map.of("T", whole)).verdict()).isEqualTo(Verdict.LIVE);
  }

  @Test
  void aClassFileForANewerJavaIsRefused() throws Exception {
    Program program = Program.of("class N { static int one() { return 1; } }");
    program.call("N", "one");
    byte[] newer = Sources.compile("class N { static int one() { return 2; } }").get("N");
    newer[7] = (byte) 200;

    Outcome outcome = program.reload(Map.of("N", newer));

    assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(outcome.findings().get(0).code()).isEqualTo(Code.CLASS_FILE_TOO_NEW);
    assertThat(program.call("N", "one")).isEqualTo(1);
  }

  @Test
  void aClassFileUnderAWrongNameIsRefused() throws Exception {
    Program program = Program.of("class W { }");
    Map<String, byte[]> wrong = new HashMap<>();
    wrong.put("Other", Sources.compile("class W { }").get("W"));

    Outcome outcome = program.reload(wrong);

    assertThat(outcome.findings()).extracting(Finding::code).containsExactly(Code.BAD_REQUEST);
  }
}
