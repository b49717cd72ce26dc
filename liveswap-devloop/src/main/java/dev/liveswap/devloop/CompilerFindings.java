package dev.liveswap.devloop;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Position;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the compiler said, as findings. Immutable. */
final class CompilerFindings {
  /** javac's name of "package p does not exist"; the text itself is translated. */
  private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

  private static final Pattern PACKAGE = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)*\\b");

  private final boolean inferred;

  /**
   * @param inferred whether what sources need only to be compiled is unknown
   */
  CompilerFindings(boolean inferred) {
    this.inferred = inferred;
  }

  List<Finding> errors(Failed failed) {
    List<Finding> errors = new ArrayList<>();
    Set<String> cured = new HashSet<>();
    for (Problem problem : failed.problems()) {
      if (problem.kind() == Problem.Kind.ERROR) {
        Code code =
            problem.code().equals(Problem.UNREADABLE) ? Code.CANNOT_READ : Code.DOES_NOT_COMPILE;
        Finding error = Finding.of(code, problem.message()).at(position(problem));
        String name = failed.nearest().get(problem);
        String cure = name == null ? cure(problem) : "you probably meant " + name;
        errors.add(cure != null && cured.add(cure) ? error.cure(cure) : error);
      }
    }
    return errors;
  }

  List<Finding> warnings(Compiled compiled) {
    return compiled.warnings().stream()
        .map(
            warning ->
                Finding.of(Code.COMPILER_WARNING, "warning: " + warning.message())
                    .at(position(warning)))
        .toList();
  }

  private static @Nullable Position position(Problem problem) {
    return problem.place().isEmpty()
        ? null
        : new Position(problem.place(), problem.line(), problem.column(), problem.sourceLine());
  }

  /**
   * The class path of a program that runs lacks what its sources need only to be compiled: Lombok,
   * annotations, an API that a container brings.
   */
  private @Nullable String cure(Problem problem) {
    if (!inferred || !problem.code().equals(NO_PACKAGE)) {
      return null;
    }
    String jar = packageIn(problem.message()).startsWith("lombok") ? "lombok.jar" : "the.jar";
    return "nothing on the program's class path has it; a jar that is only needed to compile is"
        + " named with -javaagent:...=processor-path=/path/to/"
        + jar;
  }

  private static String packageIn(String message) {
    Matcher matcher = PACKAGE.matcher(message.replaceFirst("^package ", ""));
    return matcher.find() ? matcher.group() : "";
  }
}
