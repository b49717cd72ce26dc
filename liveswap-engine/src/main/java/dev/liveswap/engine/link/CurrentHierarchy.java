package dev.liveswap.engine.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is below whom in the current versions, which the JVM does not know: as it says, but for the
 * classes listed here. Immutable.
 */
public final class CurrentHierarchy {
  /** No name has this (JVMS 4.2.1), so that such lines can stand among others. */
  private static final char SEPARATOR = '[';

  /** Before the superclass of a class that the JVM holds as an interface. */
  public static final String CARRIER = ";";

  private final Set<String> carriers = new HashSet<>();

  /** By binary name; the superclass first. */
  private final Map<String, List<String>> supertypes = new HashMap<>();

  CurrentHierarchy(String text) {
    for (String line : text.lines().toList()) {
      int at = line.indexOf(SEPARATOR);
      if (at > 0) {
        String name = line.substring(0, at).replace('/', '.');
        String names = line.substring(at + 1).replace('/', '.');
        if (names.startsWith(CARRIER)) {
          carriers.add(name);
          names = names.substring(CARRIER.length());
        }
        supertypes.put(name, List.of(names.split(" ")));
      }
    }
  }

  /**
   * Writes what a hierarchy is made from.
   *
   * @param supertypes internal names, of classes and of their direct supertypes, superclass first
   * @return one line a class
   */
  public static String text(Map<String, List<String>> supertypes) {
    StringBuilder text = new StringBuilder();
    supertypes.forEach(
        (name, above) ->
            text.append(name).append(SEPARATOR).append(String.join(" ", above)).append('\n'));
    return text.toString();
  }

  /** As {@code Class.getSuperclass}. */
  @Nullable Class<?> superclass(Class<?> type) {
    List<String> listed = isInterface(type) ? null : supertypes.get(type.getName());
    if (listed != null) {
      return named(type, listed.get(0));
    }
    Class<?> carrier = type.isInterface() ? null : carrierAbove(type);
    return carrier == null ? type.getSuperclass() : carrier;
  }

  /** The superclass of a class that was loaded when that was an interface to the JVM. */
  private @Nullable Class<?> carrierAbove(Class<?> type) {
    Class<?> nearest = null;
    for (String name : type.getClassLoader() == null ? Set.<String>of() : carriers) {
      Class<?> carrier = find(type, name);
      if (carrier != null
          && carrier.isAssignableFrom(type)
          && !carrier.isAssignableFrom(type.getSuperclass())
          && (nearest == null || isAbove(carrier, nearest))) {
        nearest = carrier;
      }
    }
    return nearest;
  }

  private static @Nullable Class<?> find(Class<?> user, String name) {
    try {
      return Class.forName(name, false, user.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** As {@code Class.isInterface}. */
  boolean isInterface(Class<?> type) {
    return type.isInterface() && !carriers.contains(type.getName());
  }

  /** As {@code Class.getInterfaces}. */
  List<Class<?>> interfaces(Class<?> type) {
    List<String> listed = supertypes.get(type.getName());
    List<Class<?>> interfaces = new ArrayList<>();
    if (listed == null) {
      for (Class<?> each : type.getInterfaces()) {
        if (!carriers.contains(each.getName())) {
          interfaces.add(each);
        }
      }
      return interfaces;
    }
    listed.subList(1, listed.size()).forEach(name -> interfaces.add(named(type, name)));
    return interfaces;
  }

  /** As {@code to.isAssignableFrom(from)}. */
  boolean isSubtype(Class<?> from, Class<?> to) {
    if (from == to || supertypes.isEmpty() || from.isPrimitive() || to.isPrimitive()) {
      return to.isAssignableFrom(from);
    }
    if (from.isArray()) {
      return to.isArray()
          ? isSubtype(from.getComponentType(), to.getComponentType())
          : to.isAssignableFrom(from);
    }
    return to == Object.class || isAbove(from, to);
  }

  private boolean isAbove(Class<?> from, Class<?> to) {
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (type == to) {
        return true;
      }
      if (seen.add(type)) {
        Class<?> superclass = superclass(type);
        if (superclass != null) {
          open.add(superclass);
        }
        open.addAll(interfaces(type));
      }
    }
    return false;
  }

  private static Class<?> named(Class<?> user, String name) {
    try {
      return Class.forName(name, false, user.getClassLoader());
    } catch (ClassNotFoundException e) {
      NoClassDefFoundError error = new NoClassDefFoundError(name.replace('.', '/'));
      error.initCause(e);
      throw error;
    }
  }
}
