package dev.liveswap.engine.mirror.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Collection;

/**
 * What {@code java.beans.Introspector} remembers of classes: one cache for the JVM, and one for
 * each thread group, of which its public methods reach only the caller's.
 */
final class BeanCaches {
  static final String INTROSPECTOR = "java.beans.Introspector";

  private final Object contexts;
  private final MethodHandle contextOf;
  private final MethodHandle removeFromContext;
  private final MethodHandle remove;

  /**
   * @param introspector {@code java.beans.Introspector}, which a program may not have
   */
  BeanCaches(Lookup trusted, Class<?> introspector) throws ReflectiveOperationException {
    ClassLoader loader = introspector.getClassLoader();
    Class<?> map = Class.forName("java.beans.WeakIdentityMap", false, loader);
    Class<?> context = Class.forName("java.beans.ThreadGroupContext", true, loader);
    contexts = trusted.findStaticVarHandle(context, "contexts", map).get();
    contextOf = trusted.findVirtual(map, "get", MethodType.methodType(Object.class, Object.class));
    removeFromContext =
        trusted.findVirtual(
            context, "removeBeanInfo", MethodType.methodType(void.class, Class.class));
    remove =
        trusted.findStatic(
            Class.forName("com.sun.beans.introspect.ClassInfo", true, loader),
            "remove",
            MethodType.methodType(void.class, Class.class));
  }

  void drop(Collection<Class<?>> types) {
    for (ThreadGroup group : groups()) {
      if (group != null) {
        Object context = Internal.call(() -> contextOf.invoke(contexts, (Object) group));
        types.forEach(type -> Internal.run(() -> removeFromContext.invoke(context, type)));
      }
    }
    types.forEach(type -> Internal.run(() -> remove.invoke(type)));
  }

  /** All of them; null where one has gone in the meantime. */
  private static ThreadGroup[] groups() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    ThreadGroup[] groups = new ThreadGroup[2 * root.activeGroupCount() + 16];
    groups[root.enumerate(groups, true)] = root;
    return groups;
  }
}
