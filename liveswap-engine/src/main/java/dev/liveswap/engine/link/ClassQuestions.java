package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The methods of {@code java.lang.Class} that ask for the hierarchy, over the current one. They are
 * native, or compiled as if they were, so that nothing but their callers can be changed.
 */
final class ClassQuestions {
  private final CurrentHierarchy hierarchy;

  ClassQuestions(CurrentHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** A handle that takes the class first. */
  MethodHandle handle(String method) throws ReflectiveOperationException {
    MethodType type =
        switch (method) {
          case "isInstance" -> MethodType.methodType(boolean.class, Class.class, Object.class);
          case "isAssignableFrom" -> MethodType.methodType(boolean.class, Class.class, Class.class);
          case "cast" -> MethodType.methodType(Object.class, Class.class, Object.class);
          case "asSubclass" -> MethodType.methodType(Class.class, Class.class, Class.class);
          case "isInterface" -> MethodType.methodType(boolean.class, Class.class);
          case "getSuperclass" -> MethodType.methodType(Class.class, Class.class);
          default -> throw new IllegalArgumentException(method);
        };
    return MethodHandles.lookup().bind(this, method, type);
  }

  @SuppressWarnings("unused") // all of these through a method handle
  private boolean isInstance(Class<?> type, @Nullable Object object) {
    // Not even null is an instance of a null class.
    return isBelow(object == null ? null : object.getClass(), type);
  }

  @SuppressWarnings("unused")
  private boolean isAssignableFrom(Class<?> type, Class<?> from) {
    return hierarchy.isSubtype(java.util.Objects.requireNonNull(from), type);
  }

  @SuppressWarnings("unused")
  private @Nullable Object cast(Class<?> type, @Nullable Object object) {
    if (object == null || isBelow(object.getClass(), type)) {
      return object;
    }
    throw new ClassCastException(
        "Cannot cast " + object.getClass().getName() + " to " + type.getName());
  }

  @SuppressWarnings("unused")
  private Class<?> asSubclass(Class<?> type, Class<?> above) {
    if (hierarchy.isSubtype(type, above)) {
      return type;
    }
    throw new ClassCastException(type.toString());
  }

  @SuppressWarnings("unused")
  private @Nullable Class<?> getSuperclass(Class<?> type) {
    return hierarchy.superclass(type);
  }

  @SuppressWarnings("unused")
  private boolean isInterface(Class<?> type) {
    return hierarchy.isInterface(type);
  }

  private boolean isBelow(@Nullable Class<?> below, Class<?> type) {
    return below != null && !type.isPrimitive() && hierarchy.isSubtype(below, type);
  }
}
