package dev.liveswap.engine.mirror.jdk;

/** This JDK is not built the way the mirror knows; the cause says where. */
public final class UnknownJdkException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownJdkException(Throwable cause) {
    super(
        "JDK "
            + Runtime.version()
            + " is not one whose reflection can be kept current: "
            + cause.getMessage(),
        cause);
  }
}
