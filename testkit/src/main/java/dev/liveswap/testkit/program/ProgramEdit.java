package dev.liveswap.testkit.program;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Edits a running program. */
final class ProgramEdit {
  private ProgramEdit() {}

  /** Gives the program what differs, as the dev loop does: the files are there first. */
  static Outcome apply(Engine engine, Program program, Map<String, byte[]> version, Scope scope) {
    Map<String, byte[]> before = program.classFiles();
    List<ClassUpdate> updates = new ArrayList<>();
    before.forEach(
        (name, classFile) -> {
          if (!version.containsKey(name)) {
            updates.add(new ClassUpdate(name, null, classFile, scope));
          }
        });
    version.forEach(
        (name, classFile) -> {
          byte[] previous = before.get(name);
          if (!Arrays.equals(classFile, previous)) {
            updates.add(new ClassUpdate(name, classFile, previous, scope));
          }
        });
    program.replaceFiles(version);
    Outcome outcome = engine.reload(updates);
    if (!outcome.verdict().isLive()) {
      program.replaceFiles(before);
    }
    return outcome;
  }
}
