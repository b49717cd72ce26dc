package dev.liveswap.engine.transactions;

import dev.liveswap.api.Code;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.Engine;

/** A class that is given new constants with every edit: the JVM must never overflow. */
final class ManyConstants {
  private static final int CONSTANTS = 400;
  private static final int EDITS = 68;

  private ManyConstants() {}

  static void bodies(Engine engine) throws Exception {
    run(engine, "class T { static String run() { return body(); } static String body() { %s } }");
  }

  static void companions(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, "class T { static String run() { return \"\"; } }");
    program.call("T", "run");
    edit(
        program,
        "class T { static String run() { return added(); } static String added() { %s } }");
  }

  private static void run(Engine engine, String source) throws Exception {
    Reloading program = Reloading.of(engine, source.formatted("return \"\";"));
    program.call("T", "run");
    edit(program, source);
  }

  private static void edit(Reloading program, String source) throws Exception {
    int live = 0;
    String last = "";
    for (int edit = 0; edit < EDITS; edit++) {
      Outcome outcome = program.edit(source.formatted(constants(edit)));
      if (!outcome.verdict().isLive()) {
        Scenarios.same(outcome.verdict(), Verdict.NEEDS_RESTART);
        Scenarios.same(outcome.findings().get(0).code(), Code.TOO_MANY_CONSTANTS);
      } else {
        live++;
        last = "e" + edit + "_0";
      }
      Scenarios.same(program.call("T", "run"), last);
    }
    Scenarios.check(live > 50, live + " edits were live");
    System.out.println(live + " edits of " + CONSTANTS + " new strings each were live");
  }

  private static String constants(int edit) {
    StringBuilder body = new StringBuilder("String[] all = {");
    for (int i = 0; i < CONSTANTS; i++) {
      body.append("\"e").append(edit).append('_').append(i).append("\",");
    }
    return body + "}; return all[0];";
  }
}
