package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Chooses what a static field holds whose type changes: the value it had, where it still fits. */
final class KeptStatic {
  private final MethodHandle former;
  private final KeptValue kept;

  /**
   * @param former reads the field that was in its place
   * @param type of the field now
   * @param hierarchy who is below that type
   */
  KeptStatic(MethodHandle former, Class<?> type, CurrentHierarchy hierarchy) {
    this.former = former;
    this.kept = new KeptValue(type, hierarchy);
  }

  /** A handle that takes what the field holds else, and returns what it shall hold. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "choose", MethodType.methodType(Object.class, Object.class));
  }

  @SuppressWarnings("unused") // through a method handle
  private @Nullable Object choose(@Nullable Object otherwise) throws Throwable {
    Object value = former.invoke();
    return kept.fits(value) ? kept.of(value) : otherwise;
  }
}
