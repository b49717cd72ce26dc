package dev.liveswap.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kotlin.Unit;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles what a version of a case has in Kotlin; its Java sources come afterwards. */
final class KotlinSources {
  private KotlinSources() {}

  static boolean areIn(Path version) throws IOException {
    try (Stream<Path> all = Files.walk(version)) {
      return all.anyMatch(each -> each.toString().endsWith(".kt"));
    }
  }

  /**
   * Compiles.
   *
   * @throws IllegalArgumentException where a version does not compile
   */
  static void compile(EditCase edit, Path version, Path classes) {
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    ExitCode result =
        new K2JVMCompiler()
            .exec(
                new PrintStream(problems, true, StandardCharsets.UTF_8),
                "-no-stdlib",
                "-no-reflect",
                "-nowarn",
                "-jvm-target",
                "17",
                "-cp",
                ProgramJar.location(Unit.class).toString(),
                "-d",
                classes.toString(),
                version.toString());
    if (result != ExitCode.OK) {
      throw new IllegalArgumentException(
          edit.name() + " does not compile:\n" + problems.toString(StandardCharsets.UTF_8));
    }
  }
}
