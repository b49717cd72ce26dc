package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.CompilerMissing;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.IncrementalCompiler;
import dev.liveswap.compiler.Problem;
import dev.liveswap.compiler.output.ClassFolderTransaction;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compiles what was edited while the program did not run. */
final class StartCompile {
  private static final int MOST_ERRORS = 8;

  private StartCompile() {}

  /**
   * Brings the class folders up to date with the sources.
   *
   * @param memory the user's folder of what is remembered between starts
   * @throws CommandFailure with the compiler's messages if the sources do not compile
   * @throws IOException if a file cannot be read or written
   */
  static void run(Project project, Path memory, Console console)
      throws CommandFailure, IOException {
    try (IncrementalCompiler compiler = new IncrementalCompiler(project, memory)) {
      Set<Path> stale = new LinkedHashSet<>();
      Set<Path> gone = new LinkedHashSet<>();
      for (SourceModule module : project.modules()) {
        stale.addAll(compiler.staleSources(module));
        gone.addAll(compiler.goneSources(module));
      }
      if (stale.isEmpty() && gone.isEmpty()) {
        compiler.rememberSources();
        return;
      }
      if (!gone.isEmpty()) {
        console.note(count(gone) + " deleted meanwhile: their class files go too");
      }
      if (!stale.isEmpty()) {
        console.note("compiling " + count(stale));
      }
      CompileResult result = compiler.compile(stale, gone);
      if (result instanceof Compiled compiled) {
        ClassFolderTransaction.apply(compiled.outputs(), compiled.startedAt()).commit();
        compiler.committed(compiled);
        compiler.rememberSources();
      } else if (result instanceof Failed failed) {
        throw doesNotCompile(failed);
      } else if (result instanceof CompilerMissing missing) {
        throw new CommandFailure(
            ExitCode.NO_JDK,
            missing.javaHome() + " is a JRE: it has no compiler",
            "install a JDK 17 or newer and set JAVA_HOME to it");
      }
    }
  }

  private static String count(Set<Path> sources) {
    return sources.size() + (sources.size() == 1 ? " source" : " sources");
  }

  private static CommandFailure doesNotCompile(Failed failed) {
    List<Problem> errors =
        failed.problems().stream().filter(p -> p.kind() == Problem.Kind.ERROR).toList();
    List<String> details = new ArrayList<>();
    for (Problem error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
      describe(error, details);
      String name = failed.nearest().get(error);
      if (name != null) {
        details.add("    you probably meant " + name);
      }
    }
    if (errors.size() > MOST_ERRORS) {
      details.add("and " + (errors.size() - MOST_ERRORS) + " more");
    }
    return new CommandFailure(
        ExitCode.DOES_NOT_BUILD,
        "the project does not compile: "
            + errors.size()
            + (errors.size() == 1 ? " error" : " errors"),
        details);
  }

  /** As javac does it: place and message, the source line, a caret below the column. */
  private static void describe(Problem error, List<String> details) {
    List<String> message = error.toString().lines().toList();
    details.addAll(message);
    String line = error.sourceLine();
    if (line != null && !line.isBlank()) {
      int indent = line.length() - line.stripLeading().length();
      details.add("    " + line.strip());
      int caret = error.column() - 1;
      if (caret >= indent && caret <= line.length()) {
        details.add("    " + line.substring(indent, caret).replaceAll("[^\t]", " ") + "^");
      }
    }
  }
}
