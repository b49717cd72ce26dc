package dev.liveswap.api;

/** What became of a reload as a whole. A reload is one transaction: all of it or none of it. */
public enum Verdict {
  /** The running program has the new code, or nothing had changed. */
  LIVE,

  /**
   * The running program has the new code, but some of what changed will not be executed again or
   * does not reach everything it would reach after a restart; each such place is a {@link Finding}.
   */
  LIVE_WITH_NOTES,

  /**
   * The new code is not valid (it does not compile, a class file is damaged, the JVM rejects it) or
   * could not be stored. Nothing changed: the previous version runs on, whole.
   */
  REFUSED,

  /**
   * The new code is valid but cannot become live in this JVM; the findings name each reason and
   * place. Nothing changed: the previous version runs on, whole.
   */
  NEEDS_RESTART;

  /**
   * Whether the running program now has the new code.
   *
   * @return true for {@link #LIVE} and {@link #LIVE_WITH_NOTES}
   */
  public boolean isLive() {
    return this == LIVE || this == LIVE_WITH_NOTES;
  }
}
