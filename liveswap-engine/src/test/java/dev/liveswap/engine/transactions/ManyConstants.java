package dev.liveswap.engine.transactions;

import dev.liveswap.api.Patcher;
import dev.liveswap.engine.Engine;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A class that is given new constants with every edit: the JVM must never overflow. */
final class ManyConstants {
  private static final int CONSTANTS = 4_000;

  /**
   * Nearly twice what fits into a constant pool. More would take long: the JVM looks for each new
   * constant among all that are there.
   */
  private static final int EDITS = 14;

  private ManyConstants() {}

  static void bodies(Engine engine) throws Exception {
    run(
        engine,
        "class T { static String run() { return new T().body(); }"
            + " String body() { String[] all = %s; return all[0]; } }");
  }

  static void initializers(Engine engine) throws Exception {
    run(engine, "class T { static String run() { return all[0]; } static String[] all = %s; }");
  }

  static void companions(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, "class T { static String run() { return \"\"; } }");
    program.call("T", "run");
    edit(
        program,
        "class T { static String run() { return added(); }"
            + " static String added() { String[] all = %s; return all[0]; } }");
  }

  /** A method that is patched moves to a companion and back to none: the patch stays around it. */
  static void patched(Engine engine) throws Exception {
    String source =
        "class T { static String run() { return new T().body(); }"
            + " String body() { String[] all = %s; return all[0]; } }";
    Reloading program = Reloading.of(engine, source.formatted("{\"\"}"));
    program.call("T", "run");
    Patcher.Applied patch =
        engine
            .patches()
            .patch(
                new Patcher.Request(
                    Class.forName("T", false, program).getDeclaredMethod("body"),
                    MethodHandles.lookup()
                        .findStatic(
                            ManyConstants.class,
                            "around",
                            MethodType.methodType(String.class, MethodHandle.class, Object.class)),
                    true,
                    null,
                    null));
    for (int edit = 0; edit < EDITS; edit++) {
      program.live(source.formatted(constants(edit)));
      Scenarios.same(program.call("T", "run"), "<e" + edit + "_0>");
      Scenarios.check(patch.isInForce(), "not in force after edit " + edit);
    }
    patch.remove();
    Scenarios.same(program.call("T", "run"), "e" + (EDITS - 1) + "_0");
  }

  static String around(MethodHandle original, Object self) throws Throwable {
    return "<" + original.invoke(self) + ">";
  }

  private static void run(Engine engine, String source) throws Exception {
    Reloading program = Reloading.of(engine, source.formatted("{\"\"}"));
    program.call("T", "run");
    edit(program, source);
  }

  private static void edit(Reloading program, String source) throws Exception {
    for (int edit = 0; edit < EDITS; edit++) {
      program.live(source.formatted(constants(edit)));
      Scenarios.same(program.call("T", "run"), "e" + edit + "_0");
    }
  }

  private static String constants(int edit) {
    StringBuilder array = new StringBuilder("{");
    for (int i = 0; i < CONSTANTS; i++) {
      array.append("\"e").append(edit).append('_').append(i).append("\",");
    }
    return array + "}";
  }
}
