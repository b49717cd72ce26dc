package dev.liveswap.engine.mirror.base;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** What {@code Field.get} and {@code Field.set} of an added field end in. */
public final class AddedFieldAccessor implements JdkFieldAccessor {
  private final @Nullable Class<?> receiverType;
  private final Class<?> type;
  private final String field;
  private final MethodHandle getter;
  private final @Nullable MethodHandle setter;

  /**
   * @param receiverType the declaring class, or null for a static field
   * @param field as messages name it
   * @param getter of type {@code (Object)Object}
   * @param setter of type {@code (Object, Object)void}, or null where the field is read-only
   */
  public AddedFieldAccessor(
      @Nullable Class<?> receiverType,
      Class<?> type,
      String field,
      MethodHandle getter,
      @Nullable MethodHandle setter) {
    this.receiverType = receiverType;
    this.type = type;
    this.field = field;
    this.getter = getter;
    this.setter = setter;
  }

  public @Nullable Object get(@Nullable Object receiver) {
    checkReceiver(receiver);
    try {
      return (Object) getter.invokeExact(receiver);
    } catch (Throwable thrown) {
      throw sneaky(thrown);
    }
  }

  public boolean getBoolean(@Nullable Object receiver) {
    return (Boolean) read(receiver, boolean.class);
  }

  public char getChar(@Nullable Object receiver) {
    return (Character) read(receiver, char.class);
  }

  public byte getByte(@Nullable Object receiver) {
    return (Byte) read(receiver, byte.class);
  }

  public short getShort(@Nullable Object receiver) {
    return number(receiver, short.class).shortValue();
  }

  public int getInt(@Nullable Object receiver) {
    return number(receiver, int.class).intValue();
  }

  public long getLong(@Nullable Object receiver) {
    return number(receiver, long.class).longValue();
  }

  public float getFloat(@Nullable Object receiver) {
    return number(receiver, float.class).floatValue();
  }

  public double getDouble(@Nullable Object receiver) {
    return number(receiver, double.class).doubleValue();
  }

  public void set(@Nullable Object receiver, @Nullable Object value) throws IllegalAccessException {
    checkReceiver(receiver);
    if (setter == null) {
      throw new IllegalAccessException("Can not set final " + field + " to " + describe(value));
    }
    if (!Arguments.accepts(type, value)) {
      throw new IllegalArgumentException("Can not set " + field + " to " + describe(value));
    }
    try {
      setter.invokeExact(receiver, value);
    } catch (Throwable thrown) {
      throw sneaky(thrown);
    }
  }

  public void setBoolean(@Nullable Object receiver, boolean value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setByte(@Nullable Object receiver, byte value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setChar(@Nullable Object receiver, char value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setShort(@Nullable Object receiver, short value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setInt(@Nullable Object receiver, int value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setLong(@Nullable Object receiver, long value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setFloat(@Nullable Object receiver, float value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  public void setDouble(@Nullable Object receiver, double value) throws IllegalAccessException {
    setPrimitive(receiver, value);
  }

  private void setPrimitive(@Nullable Object receiver, Object value) throws IllegalAccessException {
    checkReceiver(receiver);
    // setInt on an Object field does not box: java.lang.reflect.Field refuses it.
    if (!type.isPrimitive()) {
      throw new IllegalArgumentException("Can not set " + field + " to " + describe(value));
    }
    set(receiver, value);
  }

  private Number number(@Nullable Object receiver, Class<?> wanted) {
    Object value = read(receiver, wanted);
    return value instanceof Character character ? (Number) (int) character : (Number) value;
  }

  /** Reads a primitive field that widens to {@code wanted}. */
  private Object read(@Nullable Object receiver, Class<?> wanted) {
    checkReceiver(receiver);
    Object value = type.isPrimitive() ? get(receiver) : null;
    if (value == null || !Arguments.accepts(wanted, value)) {
      throw new IllegalArgumentException(
          "Attempt to get " + type.getName() + " field " + field + " as " + wanted.getName());
    }
    return value;
  }

  private void checkReceiver(@Nullable Object receiver) {
    if (receiverType == null || MirrorHooks.isInstance(receiverType, receiver)) {
      return;
    }
    if (receiver == null) {
      throw new NullPointerException("the object of the instance field " + field + " is null");
    }
    throw new IllegalArgumentException(
        "Can not get or set " + field + " on " + receiver.getClass().getName());
  }

  private static String describe(@Nullable Object value) {
    return value == null ? "null value" : value.getClass().getName();
  }

  /**
   * A getter runs the field's initializer on first access: what that throws passes through as it
   * is.
   */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
