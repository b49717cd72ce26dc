package dev.liveswap.testkit;

import dev.liveswap.testkit.program.ColdMain;
import dev.liveswap.testkit.program.HotMain;
import dev.liveswap.testkit.program.Job;
import dev.liveswap.testkit.program.Line;
import dev.liveswap.testkit.program.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs cases in hot and in cold JVMs, and says of each what is wrong. */
final class CaseResults {
  /** How many cases go through one JVM, one after the other. */
  private static final int TOGETHER = 45;

  private final Map<String, String> notCompiled;
  private final CaseJvm.Result hot;
  private final CaseJvm.Result cold;
  private final Map<String, Map<String, Observations>> hotObservations;
  private final Map<String, Map<String, Observations>> coldObservations;

  private CaseResults(Map<String, String> notCompiled, CaseJvm.Result hot, CaseJvm.Result cold) {
    this.notCompiled = notCompiled;
    this.hot = hot;
    this.cold = cold;
    hotObservations = Observations.parse(hot.lines());
    coldObservations = Observations.parse(cold.lines());
  }

  /**
   * Compiles and runs.
   *
   * @param work a folder for all that is written
   */
  static CaseResults of(List<EditCase> cases, Path work) throws Exception {
    Map<String, String> notCompiled = new LinkedHashMap<>();
    List<Job> shared = new ArrayList<>();
    List<Job> alone = new ArrayList<>();
    Path classes = emptied(work).resolve("classes");
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (EditCase edit : cases) {
        if (edit.expected().oldestJdk() <= Runtime.version().feature()) {
          Path target = classes.resolve(edit.name());
          try {
            compiler.compile(edit, target);
            Job job = new Job(edit.name(), target, edit.expected().calls());
            (edit.expected().ownJvm() ? alone : shared).add(job);
          } catch (IllegalArgumentException e) {
            notCompiled.put(edit.name(), e.getMessage());
          }
        }
      }
    }
    Path jar = ProgramJar.write(work.resolve("program.jar"));
    String libraries =
        ProgramJar.libraries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator, "-D" + Program.LIBRARY_PATH + "=", ""));
    List<String> onClassPath = List.of("-cp", jar.toString(), libraries);
    List<String> underEngine = List.of("-javaagent:" + jar, "-cp", jar.toString(), libraries);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<CaseJvm.Result> cold =
          two.submit(
              all(work.resolve("cold"), onClassPath, ColdMain.class, List.of(shared), alone));
      List<Future<CaseJvm.Result>> hot = new ArrayList<>();
      for (List<Job> together : slices(shared)) {
        Path folder = work.resolve("hot" + hot.size());
        hot.add(two.submit(all(folder, underEngine, HotMain.class, List.of(together), List.of())));
      }
      hot.add(
          two.submit(all(work.resolve("hot-own"), underEngine, HotMain.class, List.of(), alone)));
      CaseJvm.Result all = new CaseJvm.Result(new ArrayList<>(), new LinkedHashMap<>());
      for (Future<CaseJvm.Result> each : hot) {
        all.lines().addAll(each.get().lines());
        all.deaths().putAll(each.get().deaths());
      }
      return new CaseResults(notCompiled, all, cold.get());
    } finally {
      two.shutdownNow();
    }
  }

  /** A redefinition takes the longer the more a JVM has loaded and compiled. */
  private static List<List<Job>> slices(List<Job> jobs) {
    List<List<Job>> slices = new ArrayList<>();
    for (int from = 0; from < jobs.size(); from += TOGETHER) {
      slices.add(jobs.subList(from, Math.min(jobs.size(), from + TOGETHER)));
    }
    return slices;
  }

  private static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    return Files.createDirectories(folder);
  }

  private static Callable<CaseJvm.Result> all(
      Path work, List<String> options, Class<?> main, List<List<Job>> shared, List<Job> alone) {
    return () -> {
      List<Line> lines = new ArrayList<>();
      Map<String, String> deaths = new LinkedHashMap<>();
      List<List<Job>> groups = new ArrayList<>(shared);
      alone.forEach(job -> groups.add(List.of(job)));
      for (int i = 0; i < groups.size(); i++) {
        Path folder = work.resolve("group" + i);
        CaseJvm.Result result = new CaseJvm(folder, options, main).run(groups.get(i));
        lines.addAll(result.lines());
        deaths.putAll(result.deaths());
      }
      return new CaseJvm.Result(lines, deaths);
    };
  }

  /** What is wrong with a case; empty when it passes. */
  List<String> problems(EditCase edit) {
    String name = edit.name();
    if (notCompiled.containsKey(name)) {
      return List.of(notCompiled.get(name));
    }
    List<String> problems = new ArrayList<>();
    if (cold.deaths().containsKey(name)) {
      problems.add("the cold JVM " + cold.deaths().get(name));
    }
    if (hot.deaths().containsKey(name)) {
      problems.add("the hot JVM " + hot.deaths().get(name));
    }
    Observations none = new Observations();
    Map<String, Observations> seen = hotObservations.getOrDefault(name, Map.of());
    Observations expected =
        coldObservations.getOrDefault(name, Map.of()).getOrDefault("often", none);
    problems.addAll(
        Comparison.problems(edit, "once", seen.getOrDefault("once", none), expected, true));
    problems.addAll(
        Comparison.problems(edit, "often", seen.getOrDefault("often", none), expected, false));
    Observations.warnings(hot.lines(), name)
        .forEach(warning -> problems.add("the engine warns: " + warning));
    return problems;
  }
}
