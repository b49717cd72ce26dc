package dev.liveswap.engine.mirror.base;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** What {@code Method.invoke} of an added method ends in. */
public final class AddedMethodAccessor implements JdkMethodAccessor {
  private final @Nullable Class<?> receiverType;
  private final Class<?>[] parameterTypes;
  private final MethodHandle target;

  /**
   * @param receiverType the declaring class, or null for a static method
   * @param target of type {@code (Object, Object[])Object}; a static method's ignores the receiver
   */
  public AddedMethodAccessor(
      @Nullable Class<?> receiverType, Class<?>[] parameterTypes, MethodHandle target) {
    this.receiverType = receiverType;
    this.parameterTypes = parameterTypes;
    this.target = target;
  }

  /** JDK 18 and later: callers of caller-sensitive methods, which only the JDK itself declares. */
  public @Nullable Object invoke(
      @Nullable Object receiver, @Nullable Object @Nullable [] arguments, Class<?> caller)
      throws InvocationTargetException {
    return invoke(receiver, arguments);
  }

  public @Nullable Object invoke(@Nullable Object receiver, @Nullable Object @Nullable [] arguments)
      throws InvocationTargetException {
    if (receiverType != null && !MirrorHooks.isInstance(receiverType, receiver)) {
      if (receiver == null) {
        throw new NullPointerException("the receiver of an instance method is null");
      }
      throw new IllegalArgumentException(
          "object of type "
              + receiver.getClass().getName()
              + " is not an instance of "
              + receiverType.getName());
    }
    Object[] checked = Arguments.check(parameterTypes, arguments);
    try {
      return (Object) target.invokeExact(receiver, checked);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }
}
