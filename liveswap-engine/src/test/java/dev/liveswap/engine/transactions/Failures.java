package dev.liveswap.engine.transactions;

import dev.liveswap.api.Code;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.support.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What fails leaves the version before running, whole; the next good reload works. */
final class Failures {
  private static final String STATICS =
      "class S {\n static int kept = 1;\n static int set = %s;\n %s\n"
          + " static String run() { return kept++ + \" \" + set + \" %s\"; }\n}";

  private Failures() {}

  static void initializer(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, STATICS.formatted("10", "", "v0"));
    Scenarios.same(program.call("S", "run"), "1 10 v0");
    String bad = "static int bad = Integer.parseInt(\"no number\");";

    // The initializer before it was run again and has set its field: that is taken back.
    Outcome outcome = program.edit(STATICS.formatted("20 + Integer.parseInt(\"0\")", bad, "v1"));
    Scenarios.same(outcome.verdict(), Verdict.REFUSED);
    Scenarios.same(outcome.findings().get(0).code(), Code.INITIALIZER_FAILED);
    Scenarios.same(String.valueOf(outcome.findings().get(0).position()), "S.java:4");
    Scenarios.same(program.call("S", "run"), "2 10 v0");
    Scenarios.check(
        java.util.Arrays.stream(Class.forName("S", true, program).getDeclaredFields())
            .noneMatch(field -> field.getName().equals("bad")),
        "reflection shows what was refused");

    // The next good one works, and so does the one after it, whose failure is in a companion.
    program.live(STATICS.formatted("30", "static int more = Integer.parseInt(\"5\");", "v2"));
    Scenarios.same(program.call("S", "run"), "3 30 v2");
    outcome =
        program.edit(
            STATICS.formatted("40", "static int more = Integer.parseInt(\"6\"); " + bad, "v3"));
    Scenarios.same(outcome.verdict(), Verdict.REFUSED);
    Scenarios.same(program.call("S", "run"), "4 30 v2");
    program.live(
        STATICS.formatted("30", "static int more = Integer.parseInt(\"5\");", "v\" + more + \""));
    Scenarios.same(program.call("S", "run"), "5 30 v5");
  }

  static void badClassFile(Engine engine) throws Exception {
    String v0 = "class V { static String run() { return \"v0\"; } }";
    String v1 =
        "class V { static String run() { return more(); } static String more() { return \"v1\"; } }";
    Reloading program = Reloading.of(engine, v0);
    program.call("V", "run");
    for (String broken : List.of("run", "more")) {
      byte[] bad = breaking(Sources.compile(v1).get("V"), broken);
      Outcome outcome = program.reload(Map.of("V", bad));
      Scenarios.check(!outcome.verdict().isLive(), outcome);
      Scenarios.same(program.call("V", "run"), "v0");
    }
    program.live(v1);
    Scenarios.same(program.call("V", "run"), "v1");
    program.live(v0);
    Scenarios.same(program.call("V", "run"), "v0");
  }

  static void badNewClass(Engine engine) throws Exception {
    String v0 = "class W { static String run() { return \"v0\"; } }";
    String v1 =
        "class W { static String run() { return new N().more(); } }"
            + " class N extends P { String more() { return kept + \"v1\"; } }"
            + " class P { protected String kept = \"p\"; }";
    Reloading program = Reloading.of(engine, v0);
    program.call("W", "run");
    Map<String, byte[]> bad = new HashMap<>(Sources.compile(v1));
    bad.computeIfPresent("N", (name, classFile) -> breaking(classFile, "more"));
    for (boolean isFound : List.of(false, true)) {
      if (isFound) {
        program.add(bad);
      }
      Outcome outcome = program.reload(bad);
      Scenarios.same(outcome.verdict(), Verdict.REFUSED);
      Scenarios.same(outcome.findings().get(0).code(), Code.REJECTED_BY_JVM);
      Scenarios.same(program.call("W", "run"), "v0");
    }
    program.add(Sources.compile(v1));
    program.live(v1);
    Scenarios.same(program.call("W", "run"), "pv1");
  }

  /** Lets a method return nothing where it promises a value. */
  private static byte[] breaking(byte[] classFile, String method) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String generic, String[] thrown) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, generic, thrown);
                return !name.equals(method)
                    ? next
                    : new MethodVisitor(Opcodes.ASM9, next) {
                      @Override
                      public void visitInsn(int opcode) {
                        super.visitInsn(opcode == Opcodes.ARETURN ? Opcodes.RETURN : opcode);
                      }
                    };
              }
            },
            0);
    return writer.toByteArray();
  }
}
