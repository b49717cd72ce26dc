package dev.liveswap.engine.mirror.base;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@code jdk.internal.misc.Unsafe}: the part that Java serialization and the hooks use.
 */
public abstract class JdkUnsafe {
  @SuppressWarnings("DoNotCallSuggester") // at run time it is the JDK's own
  public static JdkUnsafe getUnsafe() {
    throw new IllegalStateException("a stand-in was asked");
  }

  public abstract long objectFieldOffset(Field field);

  public abstract long objectFieldOffset(Class<?> type, String field);

  public abstract @Nullable Object getReferenceAcquire(Object object, long offset);

  public abstract void putReferenceRelease(Object object, long offset, @Nullable Object value);

  public abstract boolean getBoolean(Object object, long offset);

  public abstract byte getByte(Object object, long offset);

  public abstract char getChar(Object object, long offset);

  public abstract short getShort(Object object, long offset);

  public abstract int getInt(Object object, long offset);

  public abstract long getLong(Object object, long offset);

  public abstract float getFloat(Object object, long offset);

  public abstract double getDouble(Object object, long offset);

  public abstract @Nullable Object getReference(Object object, long offset);

  public abstract void putBoolean(Object object, long offset, boolean value);

  public abstract void putByte(Object object, long offset, byte value);

  public abstract void putChar(Object object, long offset, char value);

  public abstract void putShort(Object object, long offset, short value);

  public abstract void putInt(Object object, long offset, int value);

  public abstract void putLong(Object object, long offset, long value);

  public abstract void putFloat(Object object, long offset, float value);

  public abstract void putDouble(Object object, long offset, double value);

  public abstract void putReference(Object object, long offset, @Nullable Object value);
}
