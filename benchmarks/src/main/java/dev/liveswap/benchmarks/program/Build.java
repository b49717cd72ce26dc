package dev.liveswap.benchmarks.program;

import dev.liveswap.benchmarks.BenchmarkException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a whole program, as its build tool would have done before it was started. */
final class Build {
  private Build() {}

  static void compile(Path directory) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new BenchmarkException("this is a JRE; the benchmarks need a JDK");
    }
    Path classes = Files.createDirectories(directory.resolve("target/classes"));
    StringWriter messages = new StringWriter();
    try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"));
        StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options = List.of("-g", "-proc:none", "-d", classes.toString());
      boolean compiled =
          javac
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new BenchmarkException("the program does not compile:\n" + messages);
      }
    }
  }
}
