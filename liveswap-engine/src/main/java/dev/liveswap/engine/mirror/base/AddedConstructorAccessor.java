package dev.liveswap.engine.mirror.base;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** What {@code Constructor.newInstance} of an added constructor ends in. */
public final class AddedConstructorAccessor implements JdkConstructorAccessor {
  private final Class<?> type;
  private final Class<?>[] parameterTypes;
  private final MethodHandle target;

  /**
   * @param target of type {@code (Object[])Object}
   */
  public AddedConstructorAccessor(Class<?> type, Class<?>[] parameterTypes, MethodHandle target) {
    this.type = type;
    this.parameterTypes = parameterTypes;
    this.target = target;
  }

  public Object newInstance(@Nullable Object @Nullable [] arguments)
      throws InstantiationException, InvocationTargetException {
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new InstantiationException(type.getName());
    }
    Object[] checked = Arguments.check(parameterTypes, arguments);
    try {
      return (Object) target.invokeExact(checked);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }
}
