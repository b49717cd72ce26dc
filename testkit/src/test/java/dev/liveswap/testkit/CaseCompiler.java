package dev.liveswap.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the versions of cases with the compiler of this JDK. */
final class CaseCompiler implements AutoCloseable {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /** Kept for all cases: it knows the platform's classes, which takes longest to find out. */
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, null);

  /**
   * Compiles all versions of a case.
   *
   * @param target where the folders of their class files are made
   * @throws IllegalArgumentException where a version does not compile
   */
  void compile(EditCase edit, Path target) throws IOException {
    for (Path version : edit.versions()) {
      Path classes = Files.createDirectories(target.resolve(version.getFileName()));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<Path> libraries = new ArrayList<>(ProgramJar.libraries());
      libraries.add(classes);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
      if (KotlinSources.areIn(version)) {
        KotlinSources.compile(edit, version, classes);
      }
      List<String> options = new ArrayList<>(List.of("-g", "-Xlint:none", "-proc:none"));
      if (edit.expected().javac() != null) {
        options.add(edit.expected().javac());
      }
      StringWriter problems = new StringWriter();
      boolean compiled =
          compiler
              .getTask(
                  problems,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources(version)))
              .call();
      if (!compiled) {
        throw new IllegalArgumentException(edit.name() + " does not compile:\n" + problems);
      }
    }
  }

  private static List<Path> sources(Path version) throws IOException {
    try (Stream<Path> all = Files.walk(version)) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
