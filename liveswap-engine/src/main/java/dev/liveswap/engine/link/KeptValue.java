package dev.liveswap.engine.link;

import java.lang.invoke.MethodType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a field stay when its type becomes another: objects of the new type, and numbers
 * that it can hold, boxed or not.
 */
final class KeptValue {
  private static final Set<Class<?>> WHOLE =
      Set.of(byte.class, short.class, char.class, int.class, long.class);

  private final Class<?> type;

  /** The type, or the primitive one that it boxes. */
  private final Class<?> unboxed;

  private final TypeTest test;

  KeptValue(Class<?> type, CurrentHierarchy hierarchy) {
    this.type = type;
    this.unboxed = MethodType.methodType(type).unwrap().returnType();
    this.test = new TypeTest(type, hierarchy);
  }

  boolean fits(@Nullable Object value) {
    return value == null ? !type.isPrimitive() : of(value) != null;
  }

  /** The value as one of the type, or null where it is none. */
  @Nullable Object of(@Nullable Object value) {
    if (value == null || test.test(value)) {
      return value;
    }
    Class<?> of = MethodType.methodType(value.getClass()).unwrap().returnType();
    if (of == unboxed) {
      return value;
    }
    if (value instanceof Character character) {
      return converted((int) character);
    }
    // Others than boxes are numbers, too, as BigInteger: those are objects like any.
    return value instanceof Number number && of.isPrimitive() ? converted(number) : null;
  }

  private @Nullable Object converted(Number number) {
    if (WHOLE.contains(unboxed)) {
      long whole = number.longValue();
      Object result = whole(whole);
      return whole == number.doubleValue() && longValue(result) == whole ? result : null;
    }
    if (unboxed == double.class) {
      return number.doubleValue();
    }
    boolean isExact =
        !(number instanceof Double) || number.doubleValue() == (double) number.floatValue();
    return unboxed == float.class && isExact ? number.floatValue() : null;
  }

  private Object whole(long value) {
    if (unboxed == byte.class) {
      return (byte) value;
    } else if (unboxed == short.class) {
      return (short) value;
    } else if (unboxed == char.class) {
      return (char) value;
    }
    return unboxed == int.class ? (Object) (int) value : (Object) value;
  }

  private static long longValue(Object whole) {
    return whole instanceof Character character ? character : ((Number) whole).longValue();
  }
}
