package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.jdk.JdkCaches;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the JDK remembers of a class, and must ask again after a reload. */
final class Caches {
  private final JdkCaches jdk;

  Caches(JdkCaches jdk) {
    this.jdk = jdk;
  }

  /**
   * Subclasses remember inherited methods and annotations, and every class remembers the
   * annotations it has: so more than the changed classes is dropped, but nothing that does not
   * refer to one of them.
   *
   * @param loaded all classes of the JVM
   */
  void drop(Collection<Class<?>> changed, Class<?>[] loaded) {
    boolean annotations = changed.stream().anyMatch(Class::isAnnotation);
    Set<Class<?>> concerned = new HashSet<>(changed);
    Class<?> introspector = null;
    for (Class<?> type : loaded) {
      if (annotations || isSubtype(type, changed)) {
        jdk.dropCaches(type);
        jdk.dropSerialCaches(type);
        concerned.add(type);
      } else if (type.getClassLoader() == null && JdkCaches.isIntrospector(type)) {
        introspector = type;
      }
    }
    if (introspector != null) {
      jdk.dropBeans(introspector, concerned);
    }
    for (Class<?> type : changed) {
      jdk.dropCaches(type);
      jdk.dropSerialCaches(type);
      if (type.isInterface()) {
        jdk.dropProxies(type);
      }
    }
  }

  private static boolean isSubtype(Class<?> type, Collection<Class<?>> changed) {
    // Classes of the JDK cannot extend reloadable ones; this leaves out most of a small program's.
    if (type.getClassLoader() == null || type.isArray()) {
      return false;
    }
    for (Class<?> supertype : changed) {
      if (supertype.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }
}
