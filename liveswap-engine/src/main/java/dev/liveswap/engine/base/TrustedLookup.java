package dev.liveswap.engine.base;

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
    open(instrumentation, "java.lang.invoke");
    try {
      Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      field.setAccessible(true);
      return (MethodHandles.Lookup) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM has no trusted lookup", e);
    }
  }

  /**
   * Opens a package of {@code java.base} to this module, and to nobody else's.
   *
   * @param instrumentation of this JVM
   * @param packageName the package
   */
  public static void open(Instrumentation instrumentation, String packageName) {
    Module ours = TrustedLookup.class.getModule();
    Module base = Object.class.getModule();
    if (!base.isOpen(packageName, ours)) {
      instrumentation.redefineModule(
          base, Set.of(), Map.of(), Map.of(packageName, Set.of(ours)), Set.of(), Map.of());
    }
  }
}
