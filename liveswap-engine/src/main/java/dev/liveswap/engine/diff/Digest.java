package dev.liveswap.engine.diff;

/**
 * A 64-bit digest of a sequence of values. Not cryptographic: it compares two versions of the same
 * member, where nobody gains from a collision and an accidental one has odds of 2^-64.
 */
final class Digest {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long state = 0x243F6A8885A308D3L;

  Digest add(long value) {
    long mixed = (state ^ value) * MULTIPLIER;
    state = Long.rotateLeft(mixed, 29) ^ (mixed >>> 32);
    return this;
  }

  Digest add(CharSequence text) {
    add(text.length());
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
    return this;
  }

  /** Adds any operand that ASM hands out; two operands of different kinds never digest alike. */
  Digest addOperand(Object operand) {
    return add(operand.getClass().getName()).add(operand.toString());
  }

  long value() {
    return state;
  }
}
