package dev.liveswap.engine.mirror.base;

import java.lang.reflect.Field;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Java serialization reads and writes fields by their offset; an added field has none. It gets a
 * negative one here, below {@code INVALID_FIELD_OFFSET} (-1), and what {@code
 * ObjectStreamClass.FieldReflector} does with it goes through {@link Field}.
 */
public final class SerialHooks {
  /** The virtual offset of an added field, or 0 for any other. */
  public static volatile @Nullable ToLongFunction<Field> offset;

  /** The accessible field of a virtual offset. */
  public static volatile @Nullable LongFunction<Field> field;

  private SerialHooks() {}

  public static long objectFieldOffset(JdkUnsafe unsafe, Field field) {
    ToLongFunction<Field> mirror = offset;
    long virtual = mirror == null ? 0 : mirror.applyAsLong(field);
    return virtual == 0 ? unsafe.objectFieldOffset(field) : virtual;
  }

  public static boolean getBoolean(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Boolean) get(object, offset) : unsafe.getBoolean(object, offset);
  }

  public static byte getByte(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Byte) get(object, offset) : unsafe.getByte(object, offset);
  }

  public static char getChar(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Character) get(object, offset) : unsafe.getChar(object, offset);
  }

  public static short getShort(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Short) get(object, offset) : unsafe.getShort(object, offset);
  }

  public static int getInt(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Integer) get(object, offset) : unsafe.getInt(object, offset);
  }

  public static long getLong(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Long) get(object, offset) : unsafe.getLong(object, offset);
  }

  public static float getFloat(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Float) get(object, offset) : unsafe.getFloat(object, offset);
  }

  public static double getDouble(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? (Double) get(object, offset) : unsafe.getDouble(object, offset);
  }

  public static @Nullable Object getReference(JdkUnsafe unsafe, Object object, long offset) {
    return offset < -1 ? get(object, offset) : unsafe.getReference(object, offset);
  }

  public static void putBoolean(JdkUnsafe unsafe, Object object, long offset, boolean value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putBoolean(object, offset, value);
    }
  }

  public static void putByte(JdkUnsafe unsafe, Object object, long offset, byte value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putByte(object, offset, value);
    }
  }

  public static void putChar(JdkUnsafe unsafe, Object object, long offset, char value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putChar(object, offset, value);
    }
  }

  public static void putShort(JdkUnsafe unsafe, Object object, long offset, short value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putShort(object, offset, value);
    }
  }

  public static void putInt(JdkUnsafe unsafe, Object object, long offset, int value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putInt(object, offset, value);
    }
  }

  public static void putLong(JdkUnsafe unsafe, Object object, long offset, long value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putLong(object, offset, value);
    }
  }

  public static void putFloat(JdkUnsafe unsafe, Object object, long offset, float value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putFloat(object, offset, value);
    }
  }

  public static void putDouble(JdkUnsafe unsafe, Object object, long offset, double value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putDouble(object, offset, value);
    }
  }

  public static void putReference(
      JdkUnsafe unsafe, Object object, long offset, @Nullable Object value) {
    if (offset < -1) {
      put(object, offset, value);
    } else {
      unsafe.putReference(object, offset, value);
    }
  }

  @SuppressWarnings("NullAway") // a reference field may hold null, and then so is the answer
  private static Object get(Object object, long offset) {
    try {
      return at(offset).get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(Object object, long offset, @Nullable Object value) {
    try {
      at(offset).set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field at(long offset) {
    LongFunction<Field> mirror = field;
    if (mirror == null) {
      throw new IllegalStateException("a virtual field offset without a mirror");
    }
    return mirror.apply(offset);
  }
}
