package dev.liveswap.api;

/**
 * A plugin that cannot be opened, or has not what was looked for. The program runs on as it was;
 * the message says why, and what would work.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** There is nothing at the path. */
    NOT_FOUND,
    /** It cannot be read, or is neither a folder nor a whole jar, or has no classes. */
    UNREADABLE,
    /** A class was compiled for a newer Java than this JVM is. */
    NEWER_JAVA,
    /** The plugin has no class or member of that name. */
    NO_SUCH_SYMBOL,
    /** It has several, and the name does not say which. */
    AMBIGUOUS,
    /** The symbol is of another kind or signature than asked for. */
    SIGNATURE,
    /** A class needs another one that is not there, or the JVM does not accept it. */
    NOT_LINKABLE,
    /** The plugin's own code has thrown an exception while it was being loaded. */
    FAILED,
    /** The plugin has been closed. */
    CLOSED
  }

  /**
   * An exception.
   *
   * @param reason why
   * @param message what happened and what would work
   */
  public PluginException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * An exception with a cause.
   *
   * @param reason why
   * @param message what happened and what would work
   * @param cause what was thrown below
   */
  public PluginException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Why, for code that wants to know.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
