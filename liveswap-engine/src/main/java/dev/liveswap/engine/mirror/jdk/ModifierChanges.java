package dev.liveswap.engine.mirror.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the modifiers that a method or a class reports into the objects themselves. */
public final class ModifierChanges {
  private final MethodHandle ofMethod;

  /** Null up to JDK 23, where {@code Class.getModifiers} asks the JVM. */
  private final @Nullable MethodHandle ofClass;

  ModifierChanges(Lookup trusted) {
    try {
      ofMethod = trusted.findSetter(Method.class, "modifiers", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("java.lang.reflect.Method has no modifiers", e);
    }
    ofClass = findModifiersOfClass(trusted);
  }

  private static @Nullable MethodHandle findModifiersOfClass(Lookup trusted) {
    try {
      return trusted.findSetter(Class.class, "modifiers", char.class);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Makes a method say that it is final. */
  public void addFinal(Method method) {
    Internal.run(() -> ofMethod.invoke(method, method.getModifiers() | Modifier.FINAL));
  }

  /** Whether {@link #set} has any effect on this JDK. */
  public boolean changesClasses() {
    return ofClass != null;
  }

  /** Makes a class report other modifiers, where anybody can. */
  public void set(Class<?> type, int modifiers) {
    MethodHandle setter = ofClass;
    if (setter != null) {
      Internal.run(() -> setter.invoke(type, (char) modifiers));
    }
  }
}
