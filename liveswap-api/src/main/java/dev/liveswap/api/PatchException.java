package dev.liveswap.api;

/**
 * A patch that cannot be made. Nothing has changed then; the message says why, and what would work.
 */
public final class PatchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** This JVM runs without the Liveswap agent. */
    NO_AGENT,
    /** There is no class of that name where it was looked for. */
    NO_SUCH_CLASS,
    /** The class itself has no such method or constructor. */
    NO_SUCH_METHOD,
    /** Several methods have that name, and no parameter types were given. */
    AMBIGUOUS,
    /**
     * The code's parameters or result do not fit the method's, or the object is not of its class.
     */
    SIGNATURE,
    /** The method has no code of its own that could be replaced: it is abstract or native. */
    NO_CODE,
    /**
     * The JVM does not let the class be changed, or compiled code does not look at its code, or
     * patching itself depends on it.
     */
    NOT_PATCHABLE
  }

  /**
   * An exception.
   *
   * @param reason why
   * @param message what happened and what would work
   */
  public PatchException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * An exception with a cause.
   *
   * @param reason why
   * @param message what happened and what would work
   * @param cause what the JVM said
   */
  public PatchException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Why the patch could not be made, for code that wants to know.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
