package dev.liveswap.engine.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;

/**
 * A case: sources before ({@code v0}) and after an edit ({@code v1}), what both share, and the
 * companions that the fit would make. The oracle is a JVM that starts with v1.
 */
final class MirrorCase {
  private static final Pattern ANNOTATION = Pattern.compile("(@[\\w.$]+)\\(([^()]*)\\)");

  private final Path v0;
  private final Path v1;
  private final Path work;

  /**
   * @param name of the folder among the test resources
   */
  MirrorCase(String name, Path work) throws IOException {
    this.work = work;
    Path sources = resource(name);
    Path shared = resource("shared");
    v0 = compile(work.resolve("v0"), sources.resolve("v0"), sources.resolve("both"), shared);
    v1 = compile(work.resolve("v1"), sources.resolve("v1"), sources.resolve("both"), shared);
    compileAgainst(v0, sources.resolve("companions"));
    addNewClasses();
  }

  /** A class that the edit adds is there when it is asked for, as after any build. */
  private void addNewClasses() throws IOException {
    for (Path file : files(v1)) {
      Path added = v0.resolve(v1.relativize(file));
      if (!Files.exists(added)) {
        Files.copy(file, added);
      }
    }
  }

  /**
   * What a probe observes in a JVM that started with v0, was warmed up, and got the edit.
   *
   * @param preparation instead of warming up and the edit, a method of {@link HandMadeEdit}
   */
  List<String> hot(String probe, String... preparation) throws IOException, InterruptedException {
    String agent = "-javaagent:" + agentJar() + "=" + v0 + "," + v1;
    return run(List.of(agent, "-cp", v0 + ":" + engine()), probe, "hot", preparation);
  }

  /** What it observes in a JVM that started with v1. */
  List<String> cold(String probe) throws IOException, InterruptedException {
    return run(List.of("-cp", v1.toString()), probe, "cold");
  }

  private List<String> run(List<String> options, String probe, String mode, String... preparation)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xverify:all");
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(options);
    command.addAll(List.of("probe.Main", probe, mode));
    command.addAll(List.of(preparation));
    Path errors = work.resolve(mode + ".err");
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertThat(Files.readString(errors)).as("errors of the %s run", mode).isEmpty();
    assertThat(exit).as("exit code of the %s run", mode).isZero();
    return output.lines().map(MirrorCase::inOneOrder).toList();
  }

  /**
   * The order of an annotation's elements is the JVM's, and may differ at each run. What is in
   * order has other parentheses and commas, so that the annotation around it is next.
   */
  private static String inOneOrder(String line) {
    String ordered = line;
    for (Matcher next = ANNOTATION.matcher(line);
        next.find(0);
        next = ANNOTATION.matcher(ordered)) {
      ordered = next.replaceAll(found -> Matcher.quoteReplacement(inOrder(found)));
    }
    return ordered.replace('\uE000', '(').replace('\uE001', ')').replace('\uE002', ',');
  }

  private static String inOrder(MatchResult annotation) {
    String[] elements = annotation.group(2).split(", ", -1);
    Arrays.sort(elements);
    String all = String.join(", ", elements).replace(',', '\uE002');
    return annotation.group(1) + '\uE000' + all + '\uE001';
  }

  private Path agentJar() throws IOException {
    Path jar = work.resolve("agent.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", HandMadeEdit.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.putValue("Can-Redefine-Classes", "true");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private static String engine() {
    return location(Mirror.class)
        + ":"
        + location(MirrorCase.class)
        + ":"
        + location(ClassReader.class);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(MirrorCase.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path compile(Path target, Path... roots) throws IOException {
    Files.createDirectories(target);
    javac(target, sources(roots), List.of());
    return target;
  }

  private static void compileAgainst(Path target, Path root) throws IOException {
    if (Files.exists(root)) {
      javac(target, sources(root), List.of("-cp", target.toString()));
    }
  }

  private static void javac(Path target, List<Path> sources, List<String> more) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("-g", "-parameters", "-XDignore.symbol.file", "-d", target.toString()));
    arguments.addAll(more);
    sources.forEach(source -> arguments.add(source.toString()));
    assertThat(javac.run(null, null, null, arguments.toArray(new String[0]))).isZero();
  }

  private static List<Path> sources(Path... roots) {
    return Stream.of(roots)
        .flatMap(root -> files(root).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
