package dev.liveswap.benchmarks.woven;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Programs that nobody edits, with the agent and without: libraries are unpacked into a class
 * folder, so that each of their classes is woven, and put to work.
 */
public final class Woven {
  private static final double WANTED = 1.02;

  private static final List<String> PROGRAM =
      List.of("com/fasterxml/", "org/apache/commons/", "org/h2/", "dev/liveswap/benchmarks/woven/");

  private final Path agent;
  private final Path ownJar;
  private final int pairs;
  private final PrintStream out;

  /**
   * A benchmark.
   *
   * @param agent the agent's jar
   * @param ownJar the jar with the libraries
   * @param pairs pairs of JVMs for each workload
   */
  public Woven(Path agent, Path ownJar, int pairs, PrintStream out) {
    this.agent = agent;
    this.ownJar = ownJar;
    this.pairs = pairs;
    this.out = out;
  }

  /**
   * Measures, and prints a table.
   *
   * @param scratch an empty folder
   */
  public void run(Path scratch) throws IOException {
    Path classes = unpack(scratch.resolve("classes"));
    Table table = new Table("work", "woven ms", "plain ms", "ratio", "wanted");
    int missed = 0;
    for (Work work : Work.values()) {
      List<Double> woven = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int pair = 0; pair < pairs; pair++) {
        // Who goes first changes.
        if (pair % 2 == 0) {
          plain.add(turn(work, classes, false));
          woven.add(turn(work, classes, true));
        } else {
          woven.add(turn(work, classes, true));
          plain.add(turn(work, classes, false));
        }
        ratios.add(woven.get(pair) / plain.get(pair));
      }
      double ratio = new Samples(ratios).p50();
      missed += ratio > WANTED ? 1 : 0;
      String name = work.name().toLowerCase(Locale.ROOT);
      table.add(
          name,
          number(new Samples(woven).p50()),
          number(new Samples(plain).p50()),
          number(ratio),
          number(WANTED));
      out.println(name + " " + number(ratio));
    }
    out.print(table);
    out.println("woven: " + missed + " of " + Work.values().length + " ratios above what we want");
  }

  /** Milliseconds a turn, where the JVM was at its fastest: others slow it down, nothing more. */
  private double turn(Work work, Path classes, boolean isWoven) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"));
    if (isWoven) {
      command.add("-javaagent:" + agent + "=watch=off");
    }
    command.addAll(List.of("-cp", classes.toString(), Worker.class.getName(), work.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new BenchmarkException(work + " failed: " + said);
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new BenchmarkException("interrupted", e);
    }
    return said.lines()
        .filter(line -> line.startsWith("turn "))
        .mapToDouble(line -> Long.parseLong(line.substring("turn ".length())) / 1e6)
        .min()
        .orElseThrow(() -> new BenchmarkException(work + " measured nothing: " + said));
  }

  private Path unpack(Path folder) throws IOException {
    try (JarFile jar = new JarFile(ownJar.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        Path target = folder.resolve(entry.getName()).normalize();
        boolean isOfProgram = PROGRAM.stream().anyMatch(entry.getName()::startsWith);
        if (isOfProgram && !entry.isDirectory() && target.startsWith(folder)) {
          Files.createDirectories(target.resolve("..").normalize());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
    return folder;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
