package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/** Reads and writes a field, as if the JVM had been told that it is volatile. */
public final class VolatileAccess {
  private static final MethodType FENCE = MethodType.methodType(void.class);

  private VolatileAccess() {}

  /**
   * A handle of type {@code (owner)type}, without an owner for a static field.
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
    VarHandle variable =
        isStatic(trusted, owner, name, type)
            ? trusted.findStaticVarHandle(owner, name, type)
            : trusted.findVarHandle(owner, name, type);
    return variable.toMethodHandle(AccessMode.GET_VOLATILE);
  }

  /**
   * A handle of type {@code (owner, type)void}, or {@code (type)void}. A variable handle would not
   * write a field that is final to the JVM.
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
    MethodHandle write =
        isStatic(trusted, owner, name, type)
            ? trusted.findStaticSetter(owner, name, type)
            : trusted.findSetter(owner, name, type);
    MethodHandle before = trusted.findStatic(VarHandle.class, "releaseFence", FENCE);
    MethodHandle after = trusted.findStatic(VarHandle.class, "fullFence", FENCE);
    return MethodHandles.filterReturnValue(MethodHandles.foldArguments(write, before), after);
  }

  private static boolean isStatic(
      MethodHandles.Lookup trusted, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException {
    try {
      trusted.findStaticGetter(owner, name, type);
      return true;
    } catch (IllegalAccessException e) {
      // What a lookup that may do everything says of an instance field.
      return false;
    }
  }
}
