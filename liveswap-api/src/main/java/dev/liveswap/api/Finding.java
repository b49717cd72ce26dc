package dev.liveswap.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a reload has to say: why it was refused, why it needs a restart, or what will not take
 * effect by itself.
 *
 * @param code the kind of finding
 * @param message what happened, for a person, in one sentence without a full stop; names class and
 *     member, old and new where they exist
 * @param className the binary name of the class concerned (JLS 13.1), or null when none is
 * @param member the member concerned as a person would write it ({@code total(int)}, {@code
 *     count}), or null
 * @param before how it was in the running program, or null
 * @param after how it is in the new code, or null
 * @param cure what the person can do about it, or null when there is nothing to do
 * @param position where in the source, or null when unknown
 */
public record Finding(
    Code code,
    String message,
    @Nullable String className,
    @Nullable String member,
    @Nullable String before,
    @Nullable String after,
    @Nullable String cure,
    @Nullable Position position) {
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /**
   * A finding that concerns no class in particular.
   *
   * @param code the kind of finding
   * @param message what happened
   * @return a finding with every other part null
   */
  public static Finding of(Code code, String message) {
    return new Finding(code, message, null, null, null, null, null, null);
  }

  /**
   * A finding about a class.
   *
   * @param code the kind of finding
   * @param className the class's binary name
   * @param message what happened
   * @return a finding with every other part null
   */
  public static Finding about(Code code, String className, String message) {
    return new Finding(code, message, className, null, null, null, null, null);
  }

  /**
   * The same finding at a place.
   *
   * @param where the place in the source
   * @return a copy with that position
   */
  public Finding at(@Nullable Position where) {
    return new Finding(code, message, className, member, before, after, cure, where);
  }

  /**
   * The same finding with advice.
   *
   * @param advice what the person can do
   * @return a copy with that cure
   */
  public Finding cure(String advice) {
    return new Finding(code, message, className, member, before, after, advice, position);
  }

  /**
   * The same finding about a member.
   *
   * @param name the member as a person would write it
   * @param old how it was, or null
   * @param now how it is, or null
   * @return a copy with that member
   */
  public Finding member(String name, @Nullable String old, @Nullable String now) {
    return new Finding(code, message, className, name, old, now, cure, position);
  }

  /**
   * Returns {@code LS021 message (file:line)}.
   *
   * @return code, message and, where known, position
   */
  @Override
  public String toString() {
    return code.id() + " " + message + (position == null ? "" : " (" + position + ")");
  }
}
