package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Dead;
import dev.liveswap.testkit.program.Program;
import dev.liveswap.testkit.upgrade.LiveUpgrade.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One library in hot JVMs, upgraded release by release; cold JVMs start each release anew.
 *
 * <p>In one hot JVM the library was used in all releases before. Its static fields keep values of
 * then, and what a call gives may depend on those. So each step is also taken by a library that was
 * loaded, but not initialized yet: there each result must be the cold start's. What differs in the
 * used one only is put down to kept state, unless it is an error of linking.
 */
final class Upgrades implements AutoCloseable {
  private static final Duration HANGS = Duration.ofMinutes(30);

  /** What no state could lead to. */
  private static final Pattern LINKING =
      Pattern.compile(
          "java\\.lang\\.(Verify|NoSuchMethod|NoSuchField|AbstractMethod|IllegalAccess"
              + "|IncompatibleClassChange|Internal|ClassFormat|NoClassDefFound|BootstrapMethod"
              + "|Linkage)Error");

  private final Path jar;
  private final Path work;
  private final long seed;
  private final List<String> options;
  private final ColdStarts cold;

  /** Each step begins in it with the release before, loaded only. */
  private ServedJvm fresh;

  /** Goes through all releases. */
  private ServedJvm used;

  private int starts;
  private Map<String, byte[]> running = Map.of();
  private Release release = new Release("", Map.of(), Map.of());
  private ReflectionTexts texts = new ReflectionTexts();

  /**
   * Starts the JVMs.
   *
   * @param jar what {@code ProgramJar} wrote
   * @param work a folder for what the JVMs write
   * @param libraries what the library needs
   * @param seed decides over the arguments of calls
   */
  Upgrades(Path jar, Path work, List<Path> libraries, long seed) throws IOException {
    this.jar = jar;
    this.work = work;
    this.seed = seed;
    String path =
        libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // The JIT would leave messages and traces of frequent exceptions out, in one JVM sooner than in
    // another.
    options =
        List.of(
            "-D" + Program.LIBRARY_PATH + "=" + path,
            "-XX:-OmitStackTraceInFastThrow",
            // The code that the JDK makes for a frequent reflective call throws other messages.
            "-Dsun.reflect.inflationThreshold=1000000000");
    cold = new ColdStarts(jar, work, seed, options, HANGS);
    used = startHot();
    fresh = startHot();
  }

  private ServedJvm startHot() throws IOException {
    return new ServedJvm(jar, work.resolve("hot" + starts++), true, options, HANGS);
  }

  /** Starts the first release; returns what is not as in a cold start. */
  List<String> start(Release first) throws IOException, Dead {
    startUsed(first);
    Results expected = cold.results(running, release.resources());
    return expected.differencesOf(callApi(used), texts);
  }

  private void startUsed(Release first) throws Dead {
    release = first;
    running = first.classFiles();
    texts = new ReflectionTexts();
    used.resources(first.resources());
    used.start(running);
  }

  private Map<String, String> callApi(ServedJvm hot) throws Dead {
    return hot.callApi(seed, cold.endless());
  }

  /** Gives the library another release. */
  UpgradeStep upgrade(Release next) throws IOException, Dead {
    Release before = release;
    release = next;
    List<String> wrong = new ArrayList<>();
    Results expected = null;
    Map<String, byte[]> freshly = Map.of();
    try {
      fresh.resources(before.resources());
      fresh.start(before.classFiles());
      fresh.load();
      fresh.resources(next.resources());
      Result result = LiveUpgrade.apply(fresh, before.classFiles(), next.classFiles());
      if (result.isLive()) {
        freshly = result.running();
        expected = cold.results(freshly, next.resources());
        ReflectionTexts freshTexts = new ReflectionTexts();
        freshTexts.after(result.verdict());
        wrong.addAll(expected.differencesOf(callApi(fresh), freshTexts));
      }
    } catch (Dead e) {
      wrong.add("not initialized yet: " + e.getMessage());
      fresh.close();
      fresh = startHot();
    }
    return upgradeUsed(before, expected, freshly, wrong);
  }

  private UpgradeStep upgradeUsed(
      Release before, @Nullable Results known, Map<String, byte[]> knownOf, List<String> wrong)
      throws IOException, Dead {
    used.resources(release.resources());
    Result result = LiveUpgrade.apply(used, running, release.classFiles());
    List<String> kept = new ArrayList<>();
    Results expected;
    if (result.isLive()) {
      texts.after(result.verdict());
      running = result.running();
      expected =
          known != null && running.equals(knownOf)
              ? known
              : cold.results(running, release.resources());
      for (String difference : expected.differencesOf(callApi(used), texts)) {
        boolean isState = !isReflection(difference) && !LINKING.matcher(difference).find();
        (isState ? kept : wrong).add(difference);
      }
    } else {
      wrong.addAll(refusal(result));
      used.close();
      used = startHot();
      startUsed(release);
      expected = known == null ? cold.results(running, release.resources()) : known;
    }
    return new UpgradeStep(
        before.version(),
        release.version(),
        result,
        expected.stable(),
        expected.unstable(),
        kept,
        wrong);
  }

  private static List<String> refusal(Result result) {
    return result.verdict().name().equals("REFUSED") ? List.of(result.verdict().text()) : List.of();
  }

  private static boolean isReflection(String difference) {
    return ReflectionTexts.isReflection(difference);
  }

  @Override
  public void close() {
    used.close();
    fresh.close();
    cold.close();
  }
}
