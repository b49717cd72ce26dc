package dev.liveswap.engine.link;

import dev.liveswap.engine.base.BaseDefinition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Lets guarded default methods of library interfaces ask whether they are overridden. */
public final class DefaultsHook {
  /** The hook class's internal name. */
  public static final String NAME = "java/lang/$LiveswapCalls";

  /** Its method {@code (Object)boolean}, true where a receiver may override the method. */
  public static final String MAY_BE_OVERRIDDEN = "mayBeOverridden";

  private static final String CALL_SUPER = "callSuper";

  private DefaultsHook() {}

  /**
   * Defines the hook, unless this JVM has it already.
   *
   * @param trusted a lookup that may do everything
   * @throws IllegalStateException if the JVM does not let the hook in
   */
  public static void install(MethodHandles.Lookup trusted) {
    try {
      define(trusted).getField("engine").set(null, DefaultsHook.class.getClassLoader());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the hook for default methods cannot be installed", e);
    }
  }

  /** The method itself, which does not ask who overrides it. */
  static MethodHandle unguarded(MethodHandles.Lookup trusted, MethodHandle method)
      throws ReflectiveOperationException {
    MethodHandle mark =
        trusted.findStatic(
            define(trusted), CALL_SUPER, MethodType.methodType(void.class, Object.class));
    Class<?> receiver = method.type().parameterType(0);
    return MethodHandles.foldArguments(
        method, mark.asType(MethodType.methodType(void.class, receiver)));
  }

  private static Class<?> define(MethodHandles.Lookup trusted) {
    return BaseDefinition.of(trusted, "dev/liveswap/engine/base/DefaultCalls", NAME);
  }
}
