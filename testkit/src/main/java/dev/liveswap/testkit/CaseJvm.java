package dev.liveswap.testkit;

import dev.liveswap.testkit.program.Job;
import dev.liveswap.testkit.program.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs cases one after another in a JVM. One that crashes or hangs fails the case it was at, and
 * another one goes on with the next.
 */
final class CaseJvm {
  private static final Duration HANGS = Duration.ofSeconds(90);

  private static final List<String> FLAGS = flags();

  private final Path work;
  private final List<String> command;

  /**
   * So that some two hundred calls of a probe are interpreted, then compiled by C1, then by C2.
   * Only programs are compiled that early: the engine would keep C2 busy with code that the next
   * redefinition makes it throw away, and the programs would wait for their turn in vain.
   */
  private static List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.addAll(List.of("-Xverify:all", "-XX:-PrintWarnings", "-Xmx512m"));
    flags.add("-XX:CompileThresholdScaling=0.02");
    flags.add("-XX:CompileCommand=quiet");
    for (String jdk : List.of("java", "jdk", "sun")) {
      flags.add("-XX:CompileCommand=CompileThresholdScaling," + jdk + ".*::*,50.0");
    }
    for (String engine : List.of("dev.liveswap", "org.objectweb")) {
      flags.add("-XX:CompileCommand=CompileThresholdScaling," + engine + ".*::*,400.0");
    }
    return List.copyOf(flags);
  }

  /**
   * @param work a folder of its own, for its files
   * @param options of the JVM
   * @param main the main class, which takes a list of jobs and a file to report to
   */
  CaseJvm(Path work, List<String> options, Class<?> main) throws IOException {
    this.work = Files.createDirectories(work);
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(options);
    command.add(main.getName());
  }

  /**
   * What the JVMs reported.
   *
   * @param lines all they wrote
   * @param deaths why a case was not completed, by its name
   */
  record Result(List<Line> lines, Map<String, String> deaths) {}

  Result run(List<Job> jobs) throws IOException, InterruptedException {
    List<Line> lines = new ArrayList<>();
    Map<String, String> deaths = new LinkedHashMap<>();
    List<Job> left = jobs;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      Path folder = Files.createDirectories(work.resolve("jvm" + attempt));
      String end = runOnce(left, folder);
      List<Line> said = Line.parseAll(Files.readString(folder.resolve("report")));
      lines.addAll(said);
      long begun = count(said, Line.BEGIN);
      if (count(said, Line.END) < begun || end.startsWith("hangs")) {
        deaths.put(left.get((int) begun - 1).name(), end);
      } else if (begun < left.size()) {
        throw new IllegalStateException("the JVM ended between two cases: " + end);
      }
      left = left.subList((int) begun, left.size());
    }
    return new Result(lines, deaths);
  }

  private static long count(List<Line> lines, String kind) {
    return lines.stream().filter(line -> line.kind().equals(kind)).count();
  }

  /** Returns how the JVM ended. */
  private String runOnce(List<Job> jobs, Path folder) throws IOException, InterruptedException {
    Path list = folder.resolve("jobs");
    Path report = folder.resolve("report");
    Path output = folder.resolve("output");
    Files.writeString(list, jobs.stream().map(job -> job + "\n").collect(Collectors.joining()));
    Files.deleteIfExists(report);
    Files.createFile(report);
    List<String> arguments = new ArrayList<>(command);
    arguments.add(1, "-XX:ErrorFile=" + folder.resolve("hs_err.log"));
    arguments.add(list.toString());
    arguments.add(report.toString());
    Process process =
        new ProcessBuilder(arguments)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean hung = !endsOrGoesOn(process, report);
    if (hung) {
      dumpThreads(process);
      process.destroyForcibly();
    }
    int exitCode = process.waitFor();
    return (hung ? "hangs" : "ended with exit code " + exitCode)
        + ", see "
        + folder
        + "\n"
        + lastPart(Files.readString(output));
  }

  /** False when the process has reported nothing new for too long. */
  private static boolean endsOrGoesOn(Process process, Path report)
      throws IOException, InterruptedException {
    long size = -1;
    long since = System.nanoTime();
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      if (Files.size(report) != size) {
        size = Files.size(report);
        since = System.nanoTime();
      } else if (System.nanoTime() - since > HANGS.toNanos()) {
        return false;
      }
    }
    return true;
  }

  /** Into the process's own output. */
  private static void dumpThreads(Process process) throws IOException, InterruptedException {
    String jstack = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process dump =
        new ProcessBuilder(jstack, String.valueOf(process.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    String threads = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(threads);
    dump.waitFor();
  }

  private static String lastPart(String output) {
    return output.length() < 3000 ? output : output.substring(output.length() - 3000);
  }
}
