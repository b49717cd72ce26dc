package dev.liveswap.engine.patch;

/** Code that no call of a dispatcher can be put into; the message says why. */
final class Unpatchable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unpatchable(String message) {
    super(message);
  }
}
