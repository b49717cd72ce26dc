package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Hands holders from a constructor to the superclass's that it calls next: nothing runs between the
 * two on that thread.
 */
final class EarlyStates {
  private static final ThreadLocal<@Nullable Object> PASSED = new ThreadLocal<>();

  private EarlyStates() {}

  static MethodHandle passer() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findStatic(EarlyStates.class, "pass", MethodType.methodType(void.class, Object.class));
  }

  static MethodHandle taker() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findStatic(EarlyStates.class, "take", MethodType.methodType(Object.class));
  }

  @SuppressWarnings("unused") // through a method handle
  private static void pass(Object holders) {
    PASSED.set(holders);
  }

  @SuppressWarnings("unused") // through a method handle
  private static @Nullable Object take() {
    Object holders = PASSED.get();
    if (holders != null) {
      PASSED.remove();
    }
    return holders;
  }
}
