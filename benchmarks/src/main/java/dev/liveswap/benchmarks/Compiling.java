package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.floor.WarmCompiler;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import dev.liveswap.benchmarks.program.Generator;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.IncrementalCompiler;
import dev.liveswap.compiler.output.ClassFolderTransaction;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * What a save of one file costs the compiler, beside javac's own minimum for that file: warm, with
 * its context kept, told which file it is. Both in one JVM, in turn.
 */
final class Compiling {
  private static final int JARS = 80;
  private static final int CLASSES_A_JAR = 100;

  private final Options options;
  private final PrintStream out;

  Compiling(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  private record Result(
      String program, double indexMillis, double firstMillis, Samples ours, Samples javac) {
    double ratio() {
      return ours.p50() / javac.p50();
    }
  }

  void run() throws IOException {
    Table table =
        new Table("program", "index ms", "first ms", "p50 ms", "p95 ms", "javac p50 ms", "ratio");
    Result last = null;
    try (Scratch scratch = Scratch.create()) {
      List<Path> jars = jars(scratch.folder("jars"));
      for (int size : options.sizes()) {
        out.println("generating " + size + " classes, seed " + options.seed());
        Program program =
            new Generator(size, options.seed()).write(scratch.folder("generated-" + size));
        last = measure(program, jars, scratch.folder("memory-" + size));
        table.add(
            last.program(),
            millis(last.indexMillis()),
            millis(last.firstMillis()),
            millis(last.ours().p50()),
            millis(last.ours().p95()),
            millis(last.javac().p50()),
            String.format(Locale.ROOT, "%.2f", last.ratio()));
      }
    }
    out.println();
    out.print(table);
    if (last != null) {
      out.printf(
          Locale.ROOT,
          "%ncompile p50 %.1f ms, javac %.1f ms, ratio %.2f%n",
          last.ours().p50(),
          last.javac().p50(),
          last.ratio());
    }
  }

  private Result measure(Program program, List<Path> jars, Path memory) throws IOException {
    Path sources = program.directory().resolve("src/main/java");
    CompilerSettings settings = CompilerSettings.DEFAULT;
    SourceModule module =
        new SourceModule(
            "generated",
            program.directory(),
            List.of(sources),
            List.of(),
            program.classes(),
            jars,
            settings);
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    try (IncrementalCompiler compiler =
            new IncrementalCompiler(
                new Project(program.directory(), List.of(module), List.of()), memory);
        WarmCompiler javac = new WarmCompiler(program.classes() + File.pathSeparator + classPath)) {
      long start = System.nanoTime();
      compiler.staleSources(module);
      double indexMillis = (System.nanoTime() - start) / 1e6;
      return edits(program, compiler, javac, indexMillis);
    }
  }

  private Result edits(
      Program program, IncrementalCompiler compiler, WarmCompiler javac, double indexMillis)
      throws IOException {
    List<Long> ours = new ArrayList<>();
    List<Long> javacs = new ArrayList<>();
    double firstMillis = 0;
    Path file = program.edited().path();
    for (int edit = 0; edit < options.warmups() + options.edits(); edit++) {
      String source = program.edited().saying("edit " + edit + " of the greeting");
      Files.writeString(file, source);
      long start = System.nanoTime();
      if (!(compiler.compile(Set.of(file), Set.of()) instanceof Compiled compiled)) {
        throw new BenchmarkException(file + " does not compile");
      }
      long nanos = System.nanoTime() - start;
      ClassFolderTransaction.apply(compiled.outputs(), compiled.startedAt()).commit();
      compiler.committed(compiled);

      start = System.nanoTime();
      javac.compile(file.toString(), program.edited().className(), source);
      long least = System.nanoTime() - start;
      if (edit == 0) {
        firstMillis = nanos / 1e6;
      }
      if (edit >= options.warmups()) {
        ours.add(nanos);
        javacs.add(least);
      }
    }
    return new Result(
        program.name(), indexMillis, firstMillis, Samples.millis(ours), Samples.millis(javacs));
  }

  /** Libraries that nothing uses, as most of a class path: javac has to look into them. */
  private static List<Path> jars(Path folder) throws IOException {
    byte[] classFile;
    try (var in = Compiling.class.getResourceAsStream("Compiling.class")) {
      classFile = in == null ? new byte[0] : in.readAllBytes();
    }
    List<Path> jars = new ArrayList<>();
    for (int number = 0; number < JARS; number++) {
      Path jar = folder.resolve("library" + number + ".jar");
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file)) {
        for (int i = 0; i < CLASSES_A_JAR; i++) {
          out.putNextEntry(
              new JarEntry("library" + number + "/p" + i % 10 + "/Class" + i + ".class"));
          out.write(classFile);
          out.closeEntry();
        }
      }
      jars.add(jar);
    }
    return jars;
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
