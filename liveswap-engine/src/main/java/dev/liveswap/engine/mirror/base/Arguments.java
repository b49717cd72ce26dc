package dev.liveswap.engine.mirror.base;

import org.jspecify.annotations.Nullable;

/** The checks that reflection makes of what it is given, before anything of the user's runs. */
public final class Arguments {
  private static final Object[] NONE = {};

  private Arguments() {}

  static Object[] check(Class<?>[] types, @Nullable Object @Nullable [] arguments) {
    int given = arguments == null ? 0 : arguments.length;
    if (given != types.length) {
      throw new IllegalArgumentException(
          "wrong number of arguments: " + given + " expected: " + types.length);
    }
    if (arguments == null || given == 0) {
      return NONE;
    }
    // A copy: what is checked here must be what is passed on.
    Object[] checked = arguments.clone();
    for (int i = 0; i < given; i++) {
      if (!accepts(types[i], checked[i])) {
        throw new IllegalArgumentException("argument type mismatch");
      }
    }
    return checked;
  }

  /** Whether a value fits a type after unboxing and a widening primitive conversion (JLS 5.1.2). */
  static boolean accepts(Class<?> type, @Nullable Object value) {
    if (!type.isPrimitive()) {
      return value == null || MirrorHooks.isInstance(type, value);
    }
    if (value == null) {
      return false;
    }
    Class<?> given = unwrapped(value);
    return given == type || (given != null && widens(given, type));
  }

  private static @Nullable Class<?> unwrapped(Object value) {
    if (value instanceof Integer) {
      return int.class;
    }
    if (value instanceof Boolean) {
      return boolean.class;
    }
    if (value instanceof Long) {
      return long.class;
    }
    if (value instanceof Double) {
      return double.class;
    }
    if (value instanceof Character) {
      return char.class;
    }
    if (value instanceof Float) {
      return float.class;
    }
    if (value instanceof Byte) {
      return byte.class;
    }
    return value instanceof Short ? short.class : null;
  }

  private static boolean widens(Class<?> from, Class<?> to) {
    if (from == boolean.class || to == boolean.class || to == char.class) {
      return false;
    }
    if (from == char.class) {
      return rank(to) >= rank(int.class);
    }
    return rank(from) < rank(to);
  }

  private static int rank(Class<?> type) {
    return "byte short int long float double".indexOf(type.getName());
  }
}
