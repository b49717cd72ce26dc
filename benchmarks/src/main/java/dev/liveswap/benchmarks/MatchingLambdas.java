package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import dev.liveswap.engine.identity.LambdaMatcher;
import dev.liveswap.engine.identity.NestIdentity;
import dev.liveswap.engine.identity.NestIdentity.Loaded;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** How long it takes to find out which generated code of a new version is which of the old one. */
final class MatchingLambdas {
  private static final int PIECES = 200;
  private static final int WARMUPS = 60;
  private static final int ROUNDS = 200;

  /** An edit: the expression in piece {@code i}, and whether there is a new piece before it. */
  private record Edit(String name, IntFunction<String> value, IntFunction<Boolean> inserts) {}

  private static final List<Edit> EDITS =
      List.of(
          new Edit("nothing", i -> "i + " + i, i -> false),
          new Edit("one body", i -> i == 77 ? "i * 3" : "i + " + i, i -> false),
          new Edit("one inserted in front", i -> "i + " + i, i -> i == 0),
          new Edit("every tenth inserted", i -> "i + " + i, i -> i % 10 == 0),
          new Edit("all bodies", i -> "Math.max(i, 5) + " + i, i -> false));

  private final PrintStream out;

  MatchingLambdas(PrintStream out) {
    this.out = out;
  }

  void run() throws IOException {
    Table table = new Table("edit", "lambdas: first ms", "p50 ms", "anonymous: first ms", "p50 ms");
    double worst = 0;
    try (Scratch scratch = Scratch.create()) {
      Map<String, byte[]> lambdas = compile(scratch, "l", EDITS.get(0), true);
      Map<String, byte[]> classes = compile(scratch, "a", EDITS.get(0), false);
      for (Edit edit : EDITS) {
        int number = EDITS.indexOf(edit);
        Map<String, byte[]> editedLambdas = compile(scratch, "l" + number, edit, true);
        Map<String, byte[]> editedClasses = compile(scratch, "a" + number, edit, false);
        List<Long> ofLambdas = new ArrayList<>();
        List<Long> ofClasses = new ArrayList<>();
        for (int round = 0; round < WARMUPS + ROUNDS; round++) {
          ofLambdas.add(lambdas(routes(lambdas), routes(editedLambdas)));
          ofClasses.add(classes(classes, editedClasses));
        }
        Samples matched = Samples.millis(ofLambdas.subList(WARMUPS, ofLambdas.size()));
        Samples named = Samples.millis(ofClasses.subList(WARMUPS, ofClasses.size()));
        table.add(
            edit.name(),
            millis(ofLambdas.get(0) / 1e6),
            millis(matched.p50()),
            millis(ofClasses.get(0) / 1e6),
            millis(named.p50()));
        worst = Math.max(worst, Math.max(matched.p50(), named.p50()));
      }
    }
    out.print(table);
    out.printf(Locale.ROOT, "matching p50 at most %s ms (%d pieces)%n", millis(worst), PIECES);
  }

  private static byte[] routes(Map<String, byte[]> classFiles) {
    return Objects.requireNonNull(classFiles.get("Routes"));
  }

  private static long lambdas(byte[] old, byte[] now) {
    ClassNode before = read(old);
    ClassNode after = read(now);
    long start = System.nanoTime();
    LambdaMatcher.match(before, after, Set.of());
    return System.nanoTime() - start;
  }

  /** Reading the class files is part of it: nobody else reads these. */
  private static long classes(Map<String, byte[]> old, Map<String, byte[]> now) {
    Map<String, Loaded> loaded = new HashMap<>();
    old.forEach((name, classFile) -> loaded.put(name, new Loaded(classFile, true, null)));
    long start = System.nanoTime();
    NestIdentity.of(loaded, now, name -> false);
    return System.nanoTime() - start;
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
    return node;
  }

  private static Map<String, byte[]> compile(
      Scratch scratch, String folder, Edit edit, boolean lambdas) throws IOException {
    Path source = scratch.folder(folder).resolve("Routes.java");
    Files.writeString(source, source(edit, lambdas));
    Path classes = scratch.folder(folder + "/classes");
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", classes.toString(), source.toString());
    if (exit != 0) {
      throw new BenchmarkException("what is to be matched does not compile");
    }
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(classes)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        files.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** As a web application registers its routes: all in one method. */
  private static String source(Edit edit, boolean lambdas) {
    StringBuilder text =
        new StringBuilder(
            """
            import java.util.function.IntFunction;
            class Routes {
              void add(String path, IntFunction<String> handler) {}
              void all(int k) {
            """);
    for (int i = 0; i < PIECES; i++) {
      if (edit.inserts().apply(i)) {
        add(text, "/new" + i, "i - " + i, lambdas);
      }
      add(text, "/path" + i, edit.value().apply(i), lambdas);
    }
    return text.append("  }\n}\n").toString();
  }

  private static void add(StringBuilder text, String path, String value, boolean lambda) {
    String code =
        "{ StringBuilder b = new StringBuilder(); b.append(\"<\").append("
            + value
            + ").append(k); return b.append(\">\").toString(); }";
    text.append("    add(\"").append(path).append("\", ");
    text.append(
        lambda
            ? "i -> " + code
            : "new IntFunction<String>() { public String apply(int i) " + code + " }");
    text.append(");\n");
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
