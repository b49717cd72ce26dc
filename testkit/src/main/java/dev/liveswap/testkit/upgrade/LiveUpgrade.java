package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Dead;
import dev.liveswap.testkit.ServedJvm.Said;
import dev.liveswap.testkit.ServedJvm.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A release on its way into a hot JVM. A class that needs a restart is held back: it stays as it
 * was, with all classes that stand in the same source, and all else goes live. Without those the
 * rest were no program that a compiler could have made: a class and the one around it would
 * disagree on whether they are nested.
 */
final class LiveUpgrade {
  private static final int ATTEMPTS = 12;

  private final ServedJvm hot;
  private final Map<String, byte[]> before;
  private final Map<String, byte[]> release;
  private final Set<String> heldBack = new TreeSet<>();

  /** Why, by class: of several codes the last, which tells most. */
  private final Map<String, String> reasons = new HashMap<>();

  private LiveUpgrade(ServedJvm hot, Map<String, byte[]> before, Map<String, byte[]> release) {
    this.hot = hot;
    this.before = before;
    this.release = release;
  }

  /**
   * How it ended.
   *
   * @param running the class files that the JVM has now
   * @param changed how many classes the release changes
   * @param heldBack the classes that stayed as they were
   * @param reasons why, by code: how many classes
   * @param verdict of the last attempt
   */
  record Result(
      Map<String, byte[]> running,
      int changed,
      Set<String> heldBack,
      Map<String, Integer> reasons,
      Verdict verdict) {
    boolean isLive() {
      return verdict.isLive();
    }
  }

  static Result apply(ServedJvm hot, Map<String, byte[]> before, Map<String, byte[]> release)
      throws Dead {
    return new LiveUpgrade(hot, before, release).apply();
  }

  private Result apply() throws Dead {
    Map<String, byte[]> wanted = release;
    Verdict verdict = hot.edit(wanted);
    for (int i = 0; i < ATTEMPTS && !verdict.isLive() && holdBack(verdict); i++) {
      wanted = rest();
      verdict = hot.edit(wanted);
    }
    Map<String, Integer> counts = new TreeMap<>();
    reasons.values().forEach(code -> counts.merge(code, 1, Integer::sum));
    return new Result(
        verdict.isLive() ? wanted : before, changed().size(), heldBack, counts, verdict);
  }

  /** False if there is nothing more that could be held back. */
  private boolean holdBack(Verdict verdict) {
    boolean isMore = false;
    for (Said said : verdict.findings()) {
      reasons.merge(
          said.className(), said.code(), (one, other) -> one.compareTo(other) > 0 ? one : other);
      isMore |= isChanged(said.className()) && heldBack.addAll(nest(said.className()));
    }
    return isMore;
  }

  /** The changed classes of the same source, as far as names tell. */
  private Set<String> nest(String member) {
    String host = host(member);
    Set<String> nest = changed();
    nest.removeIf(name -> !host(name).equals(host));
    return nest;
  }

  private static String host(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private boolean isChanged(String name) {
    return !Arrays.equals(before.get(name), release.get(name));
  }

  private Set<String> changed() {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(release.keySet());
    names.removeIf(name -> !isChanged(name));
    return names;
  }

  private Map<String, byte[]> rest() {
    Map<String, byte[]> rest = new TreeMap<>(release);
    for (String name : heldBack) {
      byte[] now = before.get(name);
      if (now == null) {
        rest.remove(name);
      } else {
        rest.put(name, now);
      }
    }
    return rest;
  }
}
