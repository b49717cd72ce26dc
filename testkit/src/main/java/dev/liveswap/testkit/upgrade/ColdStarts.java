package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Dead;
import dev.liveswap.testkit.api.ApiProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What calls of an API give in JVMs that started with it. */
final class ColdStarts implements AutoCloseable {
  private final Path jar;
  private final Path work;
  private final long seed;
  private final List<String> options;
  private final Duration hangsAfter;
  private final Set<String> endless = new TreeSet<>();
  private ServedJvm first;

  /** Its objects have other identities: where it differs, nothing can be said. */
  private ServedJvm other;

  ColdStarts(Path jar, Path work, long seed, List<String> options, Duration hangsAfter)
      throws IOException {
    this.jar = jar;
    this.work = work;
    this.seed = seed;
    this.options = options;
    this.hangsAfter = hangsAfter;
    first = startFirst();
    other = startOther();
  }

  private ServedJvm startFirst() throws IOException {
    return new ServedJvm(jar, work.resolve("cold"), false, options, hangsAfter);
  }

  private ServedJvm startOther() throws IOException {
    List<String> otherIdentities = new ArrayList<>(options);
    otherIdentities.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0"));
    return new ServedJvm(jar, work.resolve("cold2"), false, otherIdentities, hangsAfter);
  }

  /**
   * Members of which a call did not end in a cold start so far. A hot JVM shall not be asked for
   * them: it would compute for ever, beside all that comes after.
   */
  Set<String> endless() {
    return endless;
  }

  /** Starts the library and calls all of its API. */
  Results results(Map<String, byte[]> classFiles, Map<String, byte[]> resources)
      throws IOException, Dead {
    start(first, classFiles, resources);
    Map<String, String> once = first.callApi(seed, endless);
    if (takeEndless(once)) {
      first.close();
      first = startFirst();
      start(first, classFiles, resources);
      once = first.callApi(seed, endless);
      takeEndless(once);
    }
    start(other, classFiles, resources);
    Map<String, String> otherwise = other.callApi(seed, endless);
    if (takeEndless(otherwise)) {
      other.close();
      other = startOther();
    }
    Map<String, String> again = first.callApi(seed, endless);
    takeEndless(again);
    return new Results(once, otherwise, again);
  }

  private static void start(
      ServedJvm jvm, Map<String, byte[]> classFiles, Map<String, byte[]> resources) throws Dead {
    jvm.resources(resources);
    jvm.start(classFiles);
  }

  /** Whether there were any. */
  private boolean takeEndless(Map<String, String> results) {
    Set<String> found = Results.endless(results);
    found.forEach(member -> results.remove(member + ApiProbe.ENDLESS));
    return endless.addAll(found);
  }

  @Override
  public void close() {
    first.close();
    other.close();
  }
}
