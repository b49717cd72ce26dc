package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What {@code instanceof} and {@code checkcast} do, over the current hierarchy. */
final class TypeTest {
  private final Class<?> type;
  private final CurrentHierarchy hierarchy;

  /** Answers by class; holds no class longer than the class's loader lives. */
  private final ClassValue<Boolean> known =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> tested) {
          return hierarchy.isSubtype(tested, type);
        }
      };

  TypeTest(Class<?> type, CurrentHierarchy hierarchy) {
    this.type = type;
    this.hierarchy = hierarchy;
  }

  /** A handle of type {@code (Object)boolean}. */
  MethodHandle instanceOf() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "test", MethodType.methodType(boolean.class, Object.class));
  }

  /** A handle of type {@code (Object)Object}. */
  MethodHandle cast() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "cast", MethodType.methodType(Object.class, Object.class));
  }

  boolean test(@Nullable Object object) {
    return object != null && known.get(object.getClass());
  }

  @Nullable Object cast(@Nullable Object object) {
    if (object == null || test(object) || standsIn(object, type)) {
      return object;
    }
    throw new ClassCastException(CastMessage.of(object.getClass(), type));
  }

  /**
   * Whether an {@code Object[]} stands in for an array of a loose type: the JVM would let nothing
   * be stored into a real one that it takes for another type's object.
   */
  private boolean standsIn(Object object, Class<?> wanted) {
    if (!wanted.isArray() || !(object instanceof Object[] array)) {
      return false;
    }
    Class<?> element = object.getClass();
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element == Object.class && holdsOnly(array, wanted.getComponentType());
  }

  private boolean holdsOnly(Object[] array, Class<?> wanted) {
    for (Object each : array) {
      if (each != null
          && !hierarchy.isSubtype(each.getClass(), wanted)
          && !standsIn(each, wanted)) {
        return false;
      }
    }
    return true;
  }
}
