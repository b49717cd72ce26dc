package dev.liveswap.engine.link.proxy;

import dev.liveswap.engine.link.proxy.LibraryProxies.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Subclasses made by CGLIB, under its own name or Spring's. Each has a field for each of its
 * callbacks; which of several takes a method is known only to the filter it was made with. So a
 * class with several is left alone, but for Spring's proxies for aspects: there the first takes
 * every method that it is not told otherwise of.
 */
final class CglibProxies implements Kind {
  private static final String CALLBACK = "CGLIB$CALLBACK_";
  private static final String ASPECTS = "org.springframework.aop.SpringProxy";

  private final MethodHandles.Lookup trusted;

  CglibProxies(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  @Override
  public boolean includes(Class<?> type) {
    return type.getName().contains("$$");
  }

  @Override
  public @Nullable Target target(HandedOn call) throws ReflectiveOperationException {
    Class<?> proxy = call.proxyClass();
    Field first = callback(proxy, 0);
    if (first == null
        || (callback(proxy, 1) != null && LibraryProxies.implemented(proxy, ASPECTS) == null)) {
      return null;
    }
    String kind = first.getType().getName();
    MethodHandle callback = boundCallback(proxy, first);
    if (kind.endsWith(".cglib.proxy.MethodInterceptor")) {
      return intercepted(call, first.getType(), callback);
    }
    if (kind.endsWith(".cglib.proxy.InvocationHandler")) {
      return handled(call, first.getType(), callback);
    }
    if (kind.endsWith(".cglib.proxy.Dispatcher")) {
      return onLoaded(call, MethodHandles.filterReturnValue(callback, loader(first.getType())));
    }
    if (kind.endsWith(".cglib.proxy.LazyLoader")) {
      return onLoaded(
          call,
          trusted
              .findVirtual(proxy, "CGLIB$LOAD_PRIVATE_0", MethodType.methodType(Object.class))
              .asType(MethodType.methodType(Object.class, Object.class)));
    }
    return null;
  }

  private static @Nullable Field callback(Class<?> proxy, int number) {
    try {
      return proxy.getDeclaredField(CALLBACK + number);
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  /** Takes the proxy; binds its callbacks first where it is still being constructed. */
  private MethodHandle boundCallback(Class<?> proxy, Field field)
      throws ReflectiveOperationException {
    MethodHandle get =
        trusted.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class));
    MethodHandle bind =
        trusted.findStatic(
            proxy, "CGLIB$BIND_CALLBACKS", MethodType.methodType(void.class, Object.class));
    return MethodHandles.foldArguments(get, bind);
  }

  private MethodHandle loader(Class<?> dispatcher) throws ReflectiveOperationException {
    return trusted
        .findVirtual(dispatcher, "loadObject", MethodType.methodType(Object.class))
        .asType(MethodType.methodType(Object.class, Object.class));
  }

  /** These two leave protected methods to the proxy itself. */
  private static @Nullable Target onLoaded(HandedOn call, MethodHandle load)
      throws NoSuchMethodException {
    if (Modifier.isProtected(call.method().getModifiers())) {
      return null;
    }
    Method method = LibraryProxies.accessible(call.method());
    return (self, arguments) -> Target.onTarget(method, load.invoke(self), arguments);
  }

  private Target intercepted(HandedOn call, Class<?> interceptor, MethodHandle callback)
      throws ReflectiveOperationException {
    Method intercept = named(interceptor, "intercept");
    MethodHandle invoke = generic(intercept);
    MethodHandle inherited = call.spread();
    Object proxied = new MethodProxies(trusted).of(intercept.getParameterTypes()[3], call);
    return (self, arguments) -> {
      Object bound = callback.invoke(self);
      if (bound == null) {
        return inherited.invoke(self, arguments);
      }
      return invoke.invoke(bound, self, call.method(), arguments, proxied);
    };
  }

  private Target handled(HandedOn call, Class<?> handler, MethodHandle callback)
      throws ReflectiveOperationException {
    MethodHandle invoke = generic(named(handler, "invoke"));
    return (self, arguments) -> {
      try {
        return invoke.invoke(callback.invoke(self), self, call.method(), arguments);
      } catch (Throwable e) {
        throw Target.declared(call.method(), e);
      }
    };
  }

  private static Method named(Class<?> type, String name) throws NoSuchMethodException {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method;
      }
    }
    throw new NoSuchMethodException(type.getName() + "." + name);
  }

  private MethodHandle generic(Method method) throws IllegalAccessException {
    MethodHandle handle = trusted.unreflect(method);
    MethodType type = handle.type();
    for (int i = 0; i < type.parameterCount(); i++) {
      if (type.parameterType(i) != Object[].class) {
        type = type.changeParameterType(i, Object.class);
      }
    }
    return handle.asType(type);
  }
}
