package dev.liveswap.benchmarks.program;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.program.Program.Channel;
import dev.liveswap.benchmarks.program.Program.EditedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own demo, copied so that the edits stay out of the sources. */
public final class Demo {
  private static final String GREETING = "\"Hello, \"";

  private Demo() {}

  /**
   * Copies and compiles the demo.
   *
   * @param example the folder {@code examples/hello}; is not changed
   * @param directory where to put the copy
   */
  public static Program copy(Path example, Path directory) throws IOException {
    Path sources = example.resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      throw new BenchmarkException("no demo at " + example + "; say --hello <folder>");
    }
    Path target = directory.resolve("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(sources.relativize(file).toString());
        Files.createDirectories(copy.resolve("..").normalize());
        Files.copy(file, copy);
      }
    }
    Path handler = target.resolve("hello/ExampleHandler.java");
    String text = Files.readString(handler);
    String template = text.replace(GREETING, "\"" + EditedFile.MARK + ", \"");
    EditedFile edited = new EditedFile(handler, "hello.ExampleHandler", template);
    Build.compile(directory);
    return new Program(
        "examples/hello", directory, "hello.Main", List.of("0"), edited, Channel.HTTP);
  }
}
