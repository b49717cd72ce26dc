package dev.liveswap.engine.base;

import org.jspecify.annotations.Nullable;

/**
 * What the guarded default methods of library interfaces ask first; {@code
 * java.lang.$LiveswapCalls} at run time.
 */
public final class DefaultCalls {
  /** The engine's own loader: what it links and looks up with must not end in itself. */
  public static volatile @Nullable ClassLoader engine;

  /** The object whose default method the thread is about to call through {@code super}. */
  private static final ThreadLocal<@Nullable Object> SUPER_CALL = new ThreadLocal<>();

  private DefaultCalls() {}

  /** Whether an object is one of the program's, which may override the method that asks. */
  public static boolean mayBeOverridden(Object receiver) {
    ClassLoader loader = receiver.getClass().getClassLoader();
    if (loader == null || loader == engine) {
      return false;
    }
    if (SUPER_CALL.get() == receiver) {
      SUPER_CALL.remove();
      return false;
    }
    return true;
  }

  /** The call of a guarded method that follows at once means the method itself. */
  public static void callSuper(Object receiver) {
    SUPER_CALL.set(receiver);
  }
}
