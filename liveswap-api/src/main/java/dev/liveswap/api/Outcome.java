package dev.liveswap.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What became of one reload.
 *
 * @param verdict the whole in one word
 * @param changes what changed class by class; empty unless the verdict is live
 * @param findings what has to be said, gravest first; empty when the verdict is {@link
 *     Verdict#LIVE}
 * @param took from the moment the reload was asked for, or its first file was seen to change, until
 *     the verdict
 */
public record Outcome(
    Verdict verdict, List<ClassChange> changes, List<Finding> findings, Duration took) {
  public Outcome {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(took, "took");
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * An outcome without changes.
   *
   * @param finding the one reason; its code decides the verdict
   * @return an outcome that took no time
   */
  public static Outcome of(Finding finding) {
    return new Outcome(finding.code().leadsTo(), List.of(), List.of(finding), Duration.ZERO);
  }

  /**
   * The same outcome with another duration.
   *
   * @param duration how long the reload took
   * @return a copy
   */
  public Outcome took(Duration duration) {
    return new Outcome(verdict, changes, findings, duration);
  }

  /**
   * Returns one line a finding and before them one line that begins with the verdict's name: {@code
   * LIVE 2 classes in 84 ms: OrderService (+method total), OrderController (index())}.
   *
   * @return a text for logs; tools should read the components instead
   */
  @Override
  public String toString() {
    String head =
        verdict
            + (changes.isEmpty()
                ? (verdict.isLive() ? " nothing changed" : " nothing applied")
                : " " + changes.size() + (changes.size() == 1 ? " class" : " classes"))
            + " in "
            + took.toMillis()
            + " ms";
    String what = changes.stream().map(ClassChange::toString).collect(Collectors.joining(", "));
    String said = findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining());
    return (what.isEmpty() ? head : head + ": " + what) + said;
  }
}
