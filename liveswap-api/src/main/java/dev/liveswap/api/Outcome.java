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
 * @param version the number under which {@link Liveswap#history()} lists the reload; after an undo
 *     or redo, that of the version the program runs now; 0 when there is none, because nothing
 *     changed or nothing could be done
 */
public record Outcome(
    Verdict verdict,
    List<ClassChange> changes,
    List<Finding> findings,
    Duration took,
    int version) {
  public Outcome {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(took, "took");
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * An outcome without a version.
   *
   * @param verdict the whole in one word
   * @param changes what changed class by class
   * @param findings what has to be said
   * @param took how long the reload took
   */
  public Outcome(
      Verdict verdict, List<ClassChange> changes, List<Finding> findings, Duration took) {
    this(verdict, changes, findings, took, 0);
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
    return new Outcome(verdict, changes, findings, duration, version);
  }

  /**
   * The same outcome as one of a version.
   *
   * @param number the version's number
   * @return a copy
   */
  public Outcome version(int number) {
    return new Outcome(verdict, changes, findings, took, number);
  }

  /**
   * The same outcome with other things to say.
   *
   * @param others all that is to be said
   * @return a copy; one that was {@link Verdict#LIVE} is {@link Verdict#LIVE_WITH_NOTES} unless the
   *     list is empty
   */
  public Outcome findings(List<Finding> others) {
    boolean notes = verdict == Verdict.LIVE && !others.isEmpty();
    return new Outcome(notes ? Verdict.LIVE_WITH_NOTES : verdict, changes, others, took, version);
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
