package dev.liveswap.engine.mirror.jdk;

/** A JDK class does not have the place that a hook is made for. */
final class MissingPlaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingPlaceException(String owner, Hook hook) {
    super(owner.replace('/', '.') + " has no place for " + hook);
  }
}
