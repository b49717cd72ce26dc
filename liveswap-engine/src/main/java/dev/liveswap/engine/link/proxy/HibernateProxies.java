package dev.liveswap.engine.link.proxy;

import dev.liveswap.engine.link.proxy.LibraryProxies.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Hibernate's stand-ins for entities that are loaded when they are first used. */
final class HibernateProxies implements Kind {
  private static final String PROXY = "org.hibernate.proxy.HibernateProxy";

  private final MethodHandles.Lookup trusted;

  HibernateProxies(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  @Override
  public boolean includes(Class<?> type) {
    return LibraryProxies.implemented(type, PROXY) != null;
  }

  @Override
  public @Nullable Target target(HandedOn call) throws ReflectiveOperationException {
    Class<?> proxy = LibraryProxies.implemented(call.proxyClass(), PROXY);
    if (proxy == null) {
      return null;
    }
    Method getter = proxy.getMethod("getHibernateLazyInitializer");
    MethodHandle initializer = trusted.unreflect(getter);
    MethodHandle entity =
        trusted.findVirtual(
            getter.getReturnType(), "getImplementation", MethodType.methodType(Object.class));
    MethodHandle load =
        MethodHandles.filterReturnValue(initializer, entity)
            .asType(MethodType.methodType(Object.class, Object.class));
    Method method = LibraryProxies.accessible(call.method());
    return (self, arguments) -> Target.onTarget(method, load.invoke(self), arguments);
  }
}
