package dev.liveswap.testkit.fuzz.make;

/** Gives numbers that nothing else in a program has. */
final class Numbers {
  private int next;

  Numbers(int next) {
    this.next = next;
  }

  int next() {
    return next++;
  }

  int peek() {
    return next;
  }
}
