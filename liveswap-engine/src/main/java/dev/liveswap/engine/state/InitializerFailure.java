package dev.liveswap.engine.state;

/** An initializer of a new version threw. */
public final class InitializerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Class<?> host;

  InitializerFailure(Class<?> host, Throwable cause) {
    super("an initializer of " + host.getName() + " threw " + cause, cause);
    this.host = host;
  }

  /**
   * The class whose initializer it was.
   *
   * @return a class that was edited
   */
  public Class<?> host() {
    return host;
  }
}
