package dev.liveswap.agent;

import dev.liveswap.engine.MethodHandleInlining;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives the JVM's compiler the directives that {@link MethodHandleInlining} is about. */
final class CompilerDirectives {
  private static final byte[] DIRECTIVES =
      MethodHandleInlining.DIRECTIVES.getBytes(StandardCharsets.UTF_8);

  private CompilerDirectives() {}

  /**
   * Gives them; where the JVM takes none, the person is told what that means.
   *
   * @param cache where the file that the JVM reads is kept from one start to the next
   */
  @SuppressWarnings("SystemOut") // There is no session yet.
  static void give(Instrumentation instrumentation, File cache) {
    try {
      File kept = kept(cache);
      if (kept != null) {
        MethodHandleInlining.forbid(instrumentation, kept.getPath());
      } else {
        giveByTemporaryFile(instrumentation);
      }
    } catch (IOException | IllegalStateException e) {
      System.err.println(
          "liveswap  ! methods called by reflection or through method handles may run their old code"
              + " for a while after a reload: "
              + e.getMessage());
    }
  }

  /** Costs 50 ms: the JDK draws the name from a secure source of random numbers. */
  private static void giveByTemporaryFile(Instrumentation instrumentation) throws IOException {
    Path file = Files.createTempFile("liveswap", ".json");
    try {
      Files.write(file, DIRECTIVES);
      MethodHandleInlining.forbid(instrumentation, file.toString());
    } finally {
      Files.delete(file);
    }
  }

  /** The file in the cache, whole; null where it cannot be written. */
  private static @Nullable File kept(File cache) {
    File file = new File(cache, "compiler-directives.json");
    if (isWhole(file)) {
      return file;
    }
    // Renamed when it is whole: another JVM's start reads all of it or nothing.
    File unfinished = new File(cache, "compiler-directives-" + ProcessHandle.current().pid());
    try {
      if (!cache.isDirectory() && !cache.mkdirs()) {
        return null;
      }
      try (FileOutputStream out = new FileOutputStream(unfinished)) {
        out.write(DIRECTIVES);
      }
    } catch (IOException e) {
      // A full disk, a folder that is not ours: there is the other way.
      return null;
    }
    return unfinished.renameTo(file) && isWhole(file) ? file : null;
  }

  private static boolean isWhole(File file) {
    if (file.length() != DIRECTIVES.length) {
      return false;
    }
    try (FileInputStream in = new FileInputStream(file)) {
      return Arrays.equals(in.readAllBytes(), DIRECTIVES);
    } catch (IOException e) {
      return false;
    }
  }
}
