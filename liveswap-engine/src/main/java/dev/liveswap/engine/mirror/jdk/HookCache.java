package dev.liveswap.engine.mirror.jdk;

import org.jspecify.annotations.Nullable;

/**
 * Remembers hooked JDK classes from one start of a JVM to the next: hooking one takes as long as a
 * small program's whole start. Must not throw.
 */
public interface HookCache {
  /** Remembers nothing. */
  HookCache NONE =
      new HookCache() {
        @Override
        public byte @Nullable [] find(String name, byte[] original) {
          return null;
        }

        @Override
        public void keep(String name, byte[] original, byte[] hooked) {}
      };

  /**
   * Finds what {@link #keep} was given by the same version of Liveswap.
   *
   * @param name internal name of the class, and behind it what it is hooked for
   * @param original its class file, every byte of which counts
   * @return the hooked class file, or null where it is not known
   */
  byte @Nullable [] find(String name, byte[] original);

  /** Takes note of a hooked class. */
  void keep(String name, byte[] original, byte[] hooked);
}
