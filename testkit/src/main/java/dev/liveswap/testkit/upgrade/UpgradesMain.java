package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ProgramJar;
import dev.liveswap.testkit.ServedJvm.Dead;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code liveswap upgrades}. */
public final class UpgradesMain {
  private static final String HELP =
      """
      Usage: liveswap upgrades [OPTIONS]
      Upgrades libraries of Maven Central release by release in a running JVM. After each step their
      public API is called with made-up arguments, and all results are compared with a cold start.

        --library=NAME    one library only: its artifact, or group:artifact
        --releases=A,B,C  these releases, oldest first (default: those the tool knows)
        --steps=N         at most so many releases of each library
        --seed=N          which arguments (default 1)
        --out=DIR         where jars and differences are written (default target/upgrades)
        --jdk=HOME        run on that JDK

      Ends with 0 if hot was as cold everywhere, else with 1.""";

  private static final Set<String> KNOWN =
      Set.of("--library", "--releases", "--steps", "--seed", "--out");

  private UpgradesMain() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String[] parts = arguments[i].split("=", 2);
      if (!KNOWN.contains(parts[0]) || (parts.length == 1 && i + 1 == arguments.length)) {
        System.err.println(HELP);
        System.exit(arguments[i].equals("--help") ? 0 : 2);
      }
      options.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
    }
    System.exit(run(options, System.err));
  }

  private static int run(Map<String, String> options, PrintStream out)
      throws IOException, InterruptedException, Dead {
    Path folder =
        Files.createDirectories(Path.of(options.getOrDefault("--out", "target/upgrades")));
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    int steps = Integer.parseInt(options.getOrDefault("--steps", "1000"));
    Path jar = ProgramJar.write(folder.toAbsolutePath().resolve("program.jar"));
    Path maven = Path.of(System.getProperty("liveswap.maven", "mvnw"));
    String name = options.get("--library");
    List<Library> libraries =
        name == null
            ? Library.KNOWN
            : List.of(Library.of(name, options.getOrDefault("--releases", "")));
    out.println("JDK " + Runtime.version() + ", seed " + seed);
    UpgradeTally tally = new UpgradeTally();
    for (Library library : libraries) {
      run(library.first(steps + 1), new Setting(folder, jar, maven, seed), tally, out);
    }
    out.println(tally.report());
    return tally.isRight() ? 0 : 1;
  }

  private record Setting(Path folder, Path jar, Path maven, long seed) {}

  private static void run(Library library, Setting at, UpgradeTally tally, PrintStream out)
      throws IOException, InterruptedException, Dead {
    MavenJars jars = new MavenJars(library, at.folder().resolve("jars"));
    jars.fetch(at.maven());
    List<String> versions = library.releases();
    List<Path> needed = jars.dependencies(versions.get(versions.size() - 1));
    Path work = at.folder().resolve("jvms").resolve(library.artifact());
    List<String> wrong = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    Path report = at.folder().resolve(library.artifact() + ".txt");
    try (Upgrades upgrades = new Upgrades(at.jar(), work, needed, at.seed())) {
      wrong.addAll(upgrades.start(Release.read(versions.get(0), jars.jar(versions.get(0)))));
      tally.started(wrong);
      for (String version : versions.subList(1, versions.size())) {
        UpgradeStep step = upgrades.upgrade(Release.read(version, jars.jar(version)));
        out.println(tally.add(library, step));
        String way = step.from() + " to " + step.to() + ", ";
        step.wrong().forEach(each -> wrong.add(way + each));
        step.kept().forEach(each -> kept.add(way + each));
        // After each step: a run takes long, and who ends it early wants to read what was found.
        Files.write(report, wrong);
        Files.write(at.folder().resolve(library.artifact() + "-kept.txt"), kept);
      }
    }
    if (!wrong.isEmpty()) {
      out.println("  wrong answers are written to " + report);
    }
  }
}
