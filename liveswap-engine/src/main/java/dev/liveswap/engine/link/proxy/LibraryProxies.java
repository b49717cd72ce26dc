package dev.liveswap.engine.link.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of proxy classes that are known. */
public final class LibraryProxies {
  /** Knows the proxies of one library. */
  interface Kind {
    /** Whether it may be one; cheap. */
    boolean includes(Class<?> type);

    /** Null where this proxy leaves such a call alone. */
    @Nullable Target target(HandedOn call) throws ReflectiveOperationException;
  }

  private final List<Kind> kinds;

  /**
   * @param trusted a lookup that may do everything
   */
  public LibraryProxies(MethodHandles.Lookup trusted) {
    kinds = List.of(new CglibProxies(trusted), new HibernateProxies(trusted));
  }

  /** Whether a class may be one that a library made to hand calls on. */
  public boolean include(Class<?> type) {
    return kinds.stream().anyMatch(kind -> kind.includes(type));
  }

  /**
   * Where a call goes.
   *
   * @return a handle that takes the receiver first, as {@code Object}; null where the proxy does
   *     not hand on this call, and runs what it inherits
   */
  public @Nullable MethodHandle handOn(HandedOn call) throws ReflectiveOperationException {
    int modifiers = call.method().getModifiers();
    if (Modifier.isFinal(modifiers)
        || Modifier.isPrivate(modifiers)
        || Modifier.isStatic(modifiers)) {
      return null; // No subclass could have overridden it.
    }
    for (Kind kind : kinds) {
      Target target = kind.includes(call.proxyClass()) ? kind.target(call) : null;
      if (target != null) {
        return Target.handle(call.method(), target);
      }
    }
    return null;
  }

  /** The same method, for calls that no access check stops. */
  static Method accessible(Method method) throws NoSuchMethodException {
    Method own =
        method.getDeclaringClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
    own.setAccessible(true);
    return own;
  }

  /** The interface of this name that a class implements, or null. */
  static @Nullable Class<?> implemented(Class<?> type, String name) {
    for (Class<?> each : type.getInterfaces()) {
      Class<?> found = each.getName().equals(name) ? each : implemented(each, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
