package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;

/** A class whose current version cannot be given the resident shape; says why. */
final class Unfittable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  Unfittable(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
