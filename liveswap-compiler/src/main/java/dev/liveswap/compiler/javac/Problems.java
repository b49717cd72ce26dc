package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Collects what javac says, as {@link Problem}s. */
final class Problems implements DiagnosticListener<JavaFileObject> {
  private final Path baseDir;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private Function<Diagnostic<?>, String> formatter = diagnostic -> diagnostic.getMessage(null);

  /**
   * @param baseDir the folder that places are relative to
   */
  Problems(Path baseDir) {
    this.baseDir = baseDir.toAbsolutePath().normalize();
  }

  /** From now on this makes the text of a message. */
  void formatBy(Function<Diagnostic<?>, String> other) {
    formatter = other;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    switch (diagnostic.getKind()) {
      case ERROR -> problems.add(problem(Problem.Kind.ERROR, diagnostic));
      case WARNING, MANDATORY_WARNING -> problems.add(problem(Problem.Kind.WARNING, diagnostic));
      case NOTE, OTHER -> {
        // "Some input files use unchecked operations" and the like: javac's own, of no class file.
      }
    }
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** An error that javac did not report but threw. */
  void reportCrash(Throwable crash) {
    problems.add(error("The compiler itself failed: " + crash));
  }

  static Problem error(String message) {
    return new Problem(Problem.Kind.ERROR, "liveswap.compiler", message, null, "", 0, 0, null);
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.ERROR);
  }

  /** Everything said so far, each once, errors first. */
  List<Problem> all() {
    List<Problem> sorted = new ArrayList<>();
    for (Problem.Kind kind : Problem.Kind.values()) {
      problems.stream().filter(problem -> problem.kind() == kind).forEach(sorted::add);
    }
    return sorted;
  }

  private Problem problem(Problem.Kind kind, Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    Path file = source == null ? null : path(source.toUri());
    Line line = Line.of(diagnostic);
    String code = diagnostic.getCode();
    return new Problem(
        kind,
        code == null ? "" : code,
        formatter.apply(diagnostic),
        file,
        file == null ? "" : place(file),
        line.number,
        line.column,
        line.text);
  }

  private static @Nullable Path path(URI uri) {
    try {
      return Path.of(uri);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null; // a message about a file inside a closed jar
    }
  }

  /** A file as people call it: relative to the project's folder if it is in there. */
  String place(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path place = absolute.startsWith(baseDir) ? baseDir.relativize(absolute) : absolute;
    return place.toString().replace('\\', '/');
  }

  /** Where in the text: javac's own column counts a tab as up to eight. */
  private record Line(int number, int column, @Nullable String text) {
    static Line of(Diagnostic<? extends JavaFileObject> diagnostic) {
      long position = diagnostic.getPosition();
      int number = (int) Math.max(0, diagnostic.getLineNumber());
      CharSequence text = position < 0 ? null : text(diagnostic.getSource());
      if (text == null || position > text.length()) {
        return new Line(number, (int) Math.max(0, diagnostic.getColumnNumber()), null);
      }
      int at = (int) position;
      int start = at;
      while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      return new Line(number, at - start + 1, text.subSequence(start, end).toString());
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r';
    }

    private static @Nullable CharSequence text(@Nullable JavaFileObject source) {
      try {
        return source == null || source.getKind() != JavaFileObject.Kind.SOURCE
            ? null
            : source.getCharContent(true);
      } catch (IOException e) {
        return null; // the source vanished; the message stands without its line
      }
    }
  }
}
