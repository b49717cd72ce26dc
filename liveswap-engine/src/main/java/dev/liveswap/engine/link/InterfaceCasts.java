package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Handles that take any object for an interface's, as the verifier does: the JVM does not know of
 * every object that is one.
 */
public final class InterfaceCasts {
  private InterfaceCasts() {}

  /**
   * As {@code MethodHandle.asType}, without a check where that would be for an interface.
   *
   * @param handle what is called
   * @param type what it is called as
   * @return of that type
   */
  public static MethodHandle asType(MethodHandle handle, MethodType type) {
    MethodType wide = handle.type();
    if (wide.equals(type) || wide.parameterCount() != type.parameterCount()) {
      return handle.asType(type);
    }
    for (int i = 0; i < wide.parameterCount(); i++) {
      if (wide.parameterType(i).isInterface() && !type.parameterType(i).isPrimitive()) {
        wide = wide.changeParameterType(i, type.parameterType(i));
      }
    }
    if (type.returnType().isInterface() && !wide.returnType().isPrimitive()) {
      wide = wide.changeReturnType(type.returnType());
    }
    return MethodHandles.explicitCastArguments(handle, wide).asType(type);
  }
}
