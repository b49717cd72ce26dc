package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.upgrade.LiveUpgrade.Result;
import java.util.List;

/**
 * What became of the upgrade to a release.
 *
 * @param live how it went live in the JVM that has gone through all releases
 * @param compared how many results were compared with the cold start's
 * @param unstable how many could not be, since cold starts give different ones
 * @param kept how many were different because static fields keep their values
 * @param wrong what is not as in the cold start, for a person to read
 */
record UpgradeStep(
    String from,
    String to,
    Result live,
    int compared,
    int unstable,
    List<String> kept,
    List<String> wrong) {
  boolean isWhollyLive() {
    return live.isLive() && live.heldBack().isEmpty();
  }

  int liveClasses() {
    return live.isLive() ? live.changed() - live.heldBack().size() : 0;
  }
}
