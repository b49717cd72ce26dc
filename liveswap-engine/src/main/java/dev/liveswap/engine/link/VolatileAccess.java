package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/** Reads and writes an instance field, as if the JVM had been told that it is volatile. */
public final class VolatileAccess {
  private static final MethodType FENCE = MethodType.methodType(void.class);

  private VolatileAccess() {}

  /**
   * A handle of type {@code (owner)type}.
   *
   * @param trusted a lookup that may do everything
   * @param owner the class that has the field
   * @param name the field's name
   * @param type its type
   * @return reads it
   * @throws ReflectiveOperationException if there is no such field
   */
  public static MethodHandle getter(
      MethodHandles.Lookup trusted, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return trusted.findVarHandle(owner, name, type).toMethodHandle(AccessMode.GET_VOLATILE);
  }

  /**
   * A handle of type {@code (owner, type)void}. A variable handle would not write a field that is
   * final to the JVM.
   *
   * @param trusted a lookup that may do everything
   * @param owner the class that has the field
   * @param name the field's name
   * @param type its type
   * @return writes it
   * @throws ReflectiveOperationException if there is no such field
   */
  public static MethodHandle setter(
      MethodHandles.Lookup trusted, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    MethodHandle write = trusted.findSetter(owner, name, type);
    MethodHandle before = trusted.findStatic(VarHandle.class, "releaseFence", FENCE);
    MethodHandle after = trusted.findStatic(VarHandle.class, "fullFence", FENCE);
    return MethodHandles.filterReturnValue(MethodHandles.foldArguments(write, before), after);
  }
}
