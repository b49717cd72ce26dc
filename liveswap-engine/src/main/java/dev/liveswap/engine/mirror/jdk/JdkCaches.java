package dev.liveswap.engine.mirror.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;

/** What the JDK remembers of a class, and how to make it ask again. */
public final class JdkCaches {
  private final Lookup trusted;
  private final List<VarHandle> classCaches;
  private final List<ClassValue<?>> serialCaches;
  private final Object proxyCache;
  private final MethodHandle proxiesOf;
  private final MethodHandle getProxy;
  private final MethodHandle removeProxy;

  JdkCaches(Lookup trusted) throws ReflectiveOperationException {
    this.trusted = trusted;
    classCaches =
        List.of(
            cache(trusted, "reflectionData", "java.lang.ref.SoftReference"),
            cache(trusted, "annotationData", "java.lang.Class$AnnotationData"),
            cache(trusted, "annotationType", "sun.reflect.annotation.AnnotationType"),
            cache(trusted, "genericInfo", "sun.reflect.generics.repository.ClassRepository"),
            trusted.findVarHandle(Class.class, "enumConstants", Object[].class),
            cache(trusted, "enumConstantDirectory", "java.util.Map"));
    serialCaches = List.of(serialCache(trusted, "localDescs"), serialCache(trusted, "reflectors"));
    Class<?> loaderValue =
        Class.forName("jdk.internal.loader.AbstractClassLoaderValue", false, null);
    proxyCache =
        trusted
            .findStaticVarHandle(
                Proxy.class,
                "proxyCache",
                Class.forName("jdk.internal.loader.ClassLoaderValue", false, null))
            .get();
    proxiesOf =
        trusted.findVirtual(
            loaderValue,
            "sub",
            MethodType.methodType(
                Class.forName("jdk.internal.loader.AbstractClassLoaderValue$Sub", false, null),
                Object.class));
    getProxy =
        trusted.findVirtual(
            loaderValue, "get", MethodType.methodType(Object.class, ClassLoader.class));
    removeProxy =
        trusted.findVirtual(
            loaderValue,
            "remove",
            MethodType.methodType(boolean.class, ClassLoader.class, Object.class));
  }

  /** Makes {@code java.lang.Class} ask again. */
  public void dropCaches(Class<?> type) {
    for (VarHandle cache : classCaches) {
      cache.setVolatile(type, null);
    }
  }

  /** Makes {@code ObjectStreamClass} ask again. */
  public void dropSerialCaches(Class<?> type) {
    for (ClassValue<?> cache : serialCaches) {
      cache.remove(type);
    }
  }

  /**
   * Makes {@code Proxy} generate anew for this interface alone; proxies of several interfaces are
   * found by no one of them.
   */
  public void dropProxies(Class<?> type) {
    Internal.run(
        () -> {
          Object proxies = proxiesOf.invoke(proxyCache, (Object) type);
          Object proxy = getProxy.invoke(proxies, type.getClassLoader());
          return proxy != null
              && (boolean) removeProxy.invoke(proxies, type.getClassLoader(), proxy);
        });
  }

  /** Whether a class is the one whose memory {@link #dropBeans} empties. */
  public static boolean isIntrospector(Class<?> type) {
    return type.getName().equals(BeanCaches.INTROSPECTOR);
  }

  /** Makes {@code java.beans.Introspector} ask again. */
  public void dropBeans(Class<?> introspector, Collection<Class<?>> types) {
    try {
      new BeanCaches(trusted, introspector).drop(types);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not the JavaBeans that the mirror knows", e);
    }
  }

  private static ClassValue<?> serialCache(Lookup trusted, String name)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.io.ClassCache", false, null);
    Object cache =
        trusted
            .findStaticVarHandle(
                Class.forName("java.io.ObjectStreamClass$Caches", false, null), name, type)
            .get();
    return (ClassValue<?>) trusted.findVarHandle(type, "map", ClassValue.class).get(cache);
  }

  private static VarHandle cache(Lookup trusted, String name, String type)
      throws ReflectiveOperationException {
    return trusted.findVarHandle(Class.class, name, Class.forName(type, false, null));
  }
}
