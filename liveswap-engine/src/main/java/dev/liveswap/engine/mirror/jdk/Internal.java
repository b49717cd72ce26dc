package dev.liveswap.engine.mirror.jdk;

import org.jspecify.annotations.Nullable;

/**
 * Calls the JDK's internals through handles, which may throw anything as far as the compiler knows.
 */
final class Internal {
  private Internal() {}

  static <T extends @Nullable Object> T call(Handle<T> handle) {
    try {
      return handle.invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an internal of the JDK threw what it does not declare", e);
    }
  }

  @SuppressWarnings("NullAway") // what comes back is nothing to anybody
  static void run(Handle<Object> handle) {
    call(handle);
  }

  /** A call to make. */
  interface Handle<T extends @Nullable Object> {
    T invoke() throws Throwable;
  }
}
