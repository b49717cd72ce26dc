package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Dead;
import dev.liveswap.testkit.ServedJvm.Verdict;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One program that runs in a hot JVM and is edited; a cold JVM starts each version anew. */
final class Session {
  private final ServedJvm hot;
  private final ServedJvm cold;
  private final List<ProgramModel> live = new ArrayList<>();
  private final Map<String, Integer> oldest = new HashMap<>();
  private final Map<String, Integer> latest = new HashMap<>();
  private final ReflectionTexts texts = new ReflectionTexts();
  private Map<String, String> expected = Map.of();

  Session(ServedJvm hot, ServedJvm cold) {
    this.hot = hot;
    this.cold = cold;
  }

  /**
   * What became of an edit.
   *
   * @param verdict null when the JVM died, or takes the version in no way
   * @param isLast whether no more can be said of this program: a class that a cold start fails to
   *     initialize may have been initialized in its version before, or stay failed for ever
   */
  record Step(@Nullable Verdict verdict, @Nullable Failure failure, boolean isLast) {
    Step(@Nullable Verdict verdict, @Nullable Failure failure) {
      this(verdict, failure, failure != null);
    }
  }

  @Nullable Failure start(Version version) {
    try {
      hot.start(version.classFiles());
      expected = coldly(version);
      return isRejectedByJvm(expected)
          ? new Failure(Failure.Kind.REJECTED, List.of(), "")
          : compare(version.program(), "start");
    } catch (Dead e) {
      return new Failure(Failure.Kind.DIES, List.of(), String.valueOf(e.getMessage()));
    }
  }

  private Map<String, String> coldly(Version version) throws Dead {
    cold.start(version.classFiles());
    return cold.observe();
  }

  Step edit(Version version) {
    Verdict verdict = null;
    try {
      Map<String, String> coldly = coldly(version);
      if (isRejectedByJvm(coldly)) {
        return new Step(null, null);
      }
      verdict = hot.edit(version.classFiles());
      if (verdict.name().equals("REFUSED") && !isRight(verdict, coldly)) {
        return new Step(verdict, new Failure(Failure.Kind.REFUSED, List.of(), verdict.text()));
      }
      if (verdict.isLive() && failsToInitialize(coldly)) {
        return new Step(verdict, null, true);
      }
      texts.after(verdict);
      boolean isLive = verdict.isLive();
      ProgramModel runs = isLive ? version.program() : live.get(live.size() - 1);
      expected = isLive ? coldly : expected;
      return new Step(verdict, compare(runs, verdict.text()));
    } catch (Dead e) {
      return new Step(
          verdict, new Failure(Failure.Kind.DIES, List.of(), String.valueOf(e.getMessage())));
    }
  }

  /** Refused because an initializer throws, as it does in the cold JVM. */
  private static boolean isRight(Verdict refusal, Map<String, String> coldly) {
    return refusal.codes().equals(List.of("LS011")) && failsToInitialize(coldly);
  }

  private static boolean failsToInitialize(Map<String, String> coldly) {
    return coldly.values().stream().anyMatch(each -> each.contains("ExceptionInInitializerError"));
  }

  /** Some compilers make class files of right sources that no JVM takes. */
  private static boolean isRejectedByJvm(Map<String, String> coldly) {
    return coldly.values().stream().anyMatch(each -> each.contains("java.lang.VerifyError"));
  }

  private @Nullable Failure compare(ProgramModel program, String said) throws Dead {
    Map<String, String> seen = hot.observe();
    live.add(program);
    List<String> keys = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    TreeSet<String> all = new TreeSet<>(expected.keySet());
    all.addAll(seen.keySet());
    for (String key : all) {
      String one = seen.get(key);
      String other = expected.get(key);
      if (!isSame(key, one, other)) {
        keys.add(key);
        text.append("%s:\n  hot  %s\n  cold %s\n".formatted(key, one, other));
      }
    }
    expected.keySet().forEach(this::remember);
    return keys.isEmpty() ? null : new Failure(Failure.Kind.DIVERGES, keys, text + "after " + said);
  }

  private boolean isSame(String key, @Nullable String hotly, @Nullable String coldly) {
    return texts.isSame(key, hotly, coldly)
        || (hotly != null
            && coldly != null
            && isOfKept(key)
            && !new Oracle(since(key)).isExact(key));
  }

  private static boolean isOfKept(String key) {
    return key.endsWith(" oldest") || key.endsWith(" previous");
  }

  /** The versions since the object was made that a key is about. */
  private List<ProgramModel> since(String key) {
    int last = live.size() - 1;
    Map<String, Integer> known = key.endsWith(" oldest") ? oldest : latest;
    return live.subList(Math.min(last, known.getOrDefault(nameOf(key), last)), last + 1);
  }

  private void remember(String key) {
    if (isOfKept(key)) {
      oldest.putIfAbsent(nameOf(key), live.size() - 1);
      latest.put(nameOf(key), live.size() - 1);
    }
  }

  /** Objects of a class are kept by its name, what a static method made by the method's as well. */
  private static String nameOf(String key) {
    String[] words = key.split(" ", -1);
    return words[1].matches("s\\d+") ? words[0] + " " + words[1] : words[0];
  }
}
