package dev.liveswap.engine.link;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/** Gets the lookup object that may do everything, without any option on the command line. */
public final class TrustedLookup {
  private TrustedLookup() {}

  /**
   * Opens {@code java.lang.invoke} to this module and takes the lookup.
   *
   * @param instrumentation of this JVM
   * @return a lookup that no access check stops
   * @throws IllegalStateException if this JVM has no such lookup
   */
  public static MethodHandles.Lookup from(Instrumentation instrumentation) {
    Module ours = TrustedLookup.class.getModule();
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.lang.invoke", Set.of(ours)),
        Set.of(),
        Map.of());
    try {
      Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      field.setAccessible(true);
      return (MethodHandles.Lookup) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM has no trusted lookup", e);
    }
  }
}
