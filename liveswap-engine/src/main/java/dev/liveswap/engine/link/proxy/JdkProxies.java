package dev.liveswap.engine.link.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Proxies of {@code java.lang.reflect}: their handlers are called for added methods, too. */
public final class JdkProxies {
  private JdkProxies() {}

  /**
   * Where a call goes.
   *
   * @param method the method as its interface declares it
   * @return a handle that takes the proxy first, as {@code Object}
   */
  public static MethodHandle handOn(Method method) throws ReflectiveOperationException {
    return Target.handle(
        method,
        (proxy, arguments) -> {
          try {
            return Proxy.getInvocationHandler(proxy)
                .invoke(proxy, method, arguments.length == 0 ? null : arguments);
          } catch (Throwable e) {
            throw Target.declared(method, e);
          }
        });
  }
}
