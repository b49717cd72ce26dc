package dev.liveswap.agent;

import dev.liveswap.engine.MethodHandleInlining;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives the JVM's compiler the directives that {@link MethodHandleInlining} is about. */
final class CompilerDirectives {
  private CompilerDirectives() {}

  /** Gives them; where the JVM takes none, the person is told what that means. */
  @SuppressWarnings("SystemOut") // There is no session yet.
  static void give(Instrumentation instrumentation) {
    try {
      Path file = Files.createTempFile("liveswap", ".json");
      try {
        Files.writeString(file, MethodHandleInlining.DIRECTIVES);
        MethodHandleInlining.forbid(instrumentation, file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException | IllegalStateException e) {
      System.err.println(
          "liveswap  ! methods called by reflection or through method handles may run their old code"
              + " for a while after a reload: "
              + e.getMessage());
    }
  }
}
