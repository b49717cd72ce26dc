package dev.liveswap.engine.diff;

import java.util.Arrays;

/** The course of a method's instructions with their lines, to find where two versions part. */
final class Trace {
  private long[] digests = new long[16];
  private int[] lines = new int[16];
  private int size;

  /**
   * Adds an instruction.
   *
   * @param digest of the method up to this instruction, itself included
   * @param line its line number, or 0
   */
  void add(long digest, int line) {
    if (size == digests.length) {
      digests = Arrays.copyOf(digests, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
    digests[size] = digest;
    lines[size++] = line;
  }

  /** The line of this version where it first does something else than the old one, or 0. */
  int firstChangedLine(Trace old) {
    int instruction = 0;
    while (instruction < Math.min(size, old.size)
        && digests[instruction] == old.digests[instruction]) {
      instruction++;
    }
    return size == 0 ? 0 : lines[Math.min(instruction, size - 1)];
  }
}
