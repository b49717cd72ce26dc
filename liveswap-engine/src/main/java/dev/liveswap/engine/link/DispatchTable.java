package dev.liveswap.engine.link;

import dev.liveswap.engine.link.proxy.HandedOn;
import dev.liveswap.engine.link.proxy.JdkProxies;
import dev.liveswap.engine.link.proxy.LibraryProxies;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body that a virtual call ends in: for a class, the first one on its way up (JVMS
 * 5.4.6), among those that stand in companions and those in resident slots.
 */
final class DispatchTable {
  private static final String REMOVED = "-";

  /** Between places of classes that have one name, and different loaders. */
  private static final String SEVERAL = "\\|";

  /** {@code ACC_BRIDGE} (JVMS 4.6). */
  private static final int BRIDGE = 0x40;

  /** In the entry for a lambda's body: between its class and its name. */
  private static final char LAMBDA = '#';

  /** There is an entry for this where the method is package-private. */
  private static final String ANY_CLASS = "*";

  private final MethodHandles.Lookup trusted;
  private final Class<?> owner;
  private final String name;
  private final MethodType type;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> lambdas = new HashMap<>();
  private final CurrentHierarchy hierarchy;
  private final LibraryProxies proxies;
  private final ReloadGate reflection;

  /**
   * @param trusted a lookup that may do everything
   * @param owner the class or interface that the call names
   * @param name the method's name
   * @param type its type, without a receiver
   * @param entries {@code class=place} lines (see {@code Overrides}) and those of {@link
   *     CurrentHierarchy}
   * @param reflection is closed while new code runs that reflection does not show yet
   */
  DispatchTable(
      MethodHandles.Lookup trusted,
      Class<?> owner,
      String name,
      MethodType type,
      String entries,
      ReloadGate reflection) {
    this.reflection = reflection;
    this.trusted = trusted;
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.hierarchy = new CurrentHierarchy(entries);
    this.proxies = new LibraryProxies(trusted);
    for (String line : entries.lines().toList()) {
      int at = line.indexOf('=');
      if (at > 0 && line.lastIndexOf(LAMBDA, at) > 0) {
        lambdas.put(line.substring(0, at).replace('/', '.'), line.substring(at + 1));
      } else if (at > 0) {
        places.put(line.substring(0, at).replace('/', '.'), line.substring(at + 1));
      }
    }
  }

  /** The body for exactly this class; of a type that takes a receiver first. */
  MethodHandle body(Class<?> receiver) throws ReflectiveOperationException {
    MethodHandle found = find(receiver);
    if (found != null) {
      return found;
    }
    throw new AbstractMethodError(
        "Receiver class "
            + receiver.getName()
            + " does not define or inherit an implementation of the resolved method '"
            + name
            + type
            + "' of "
            + owner.getName());
  }

  private @Nullable MethodHandle find(Class<?> receiver) throws ReflectiveOperationException {
    for (Class<?> at = receiver; at != null; at = hierarchy.superclass(at)) {
      MethodHandle found = declaredBy(at);
      if (found == null && proxies.include(at)) {
        found = handedOn(at);
      }
      if (found != null) {
        return found;
      }
    }
    if (LambdaBodies.isLambda(receiver)) {
      MethodHandle body = new LambdaBodies(trusted, lambdas).of(receiver);
      if (body != null) {
        return body;
      }
    }
    if (Proxy.isProxyClass(receiver)) {
      reflection.pass();
      // A proxy overrides the default methods of its interfaces, too.
      return JdkProxies.handOn(handled(receiver));
    }
    MethodHandle inherited = inInterfaces(receiver, this::declaredBy);
    return inherited == null && LambdaBodies.isLambda(receiver)
        ? new LambdaBodies(trusted, lambdas).asBefore(receiver, type)
        : inherited;
  }

  /** A proxy class made before the method was added would have overridden it. */
  private @Nullable MethodHandle handedOn(Class<?> proxy) throws ReflectiveOperationException {
    Class<?> above = hierarchy.superclass(proxy);
    if (above == null || isStranger(proxy)) {
      return null;
    }
    reflection.pass();
    Method method = declaredIn(above);
    return method == null ? null : proxies.handOn(new HandedOn(proxy, method, find(above)));
  }

  /** The method as the foremost class or interface declares it. */
  private @Nullable Method declaredIn(Class<?> type) {
    for (Class<?> at = type; at != null; at = hierarchy.superclass(at)) {
      for (Method method : at.getDeclaredMethods()) {
        if (isThis(method)) {
          return method;
        }
      }
    }
    for (Method method : type.getMethods()) {
      if (isThis(method)) {
        return method;
      }
    }
    return null;
  }

  private boolean isThis(Method method) {
    return method.getName().equals(name)
        && method.getReturnType() == type.returnType()
        && Arrays.equals(method.getParameterTypes(), type.parameterArray());
  }

  /** The body for this class among those in companions only, or null. */
  @Nullable MethodHandle companionBody(Class<?> receiver) throws ReflectiveOperationException {
    for (Class<?> at = receiver; at != null; at = hierarchy.superclass(at)) {
      if (at == owner) {
        return null;
      }
      String place = places.get(at.getName());
      MethodHandle body = place == null ? null : among(at, place);
      if (body != null) {
        return body;
      }
    }
    // It is an interface's slot, or that of a class which the receiver's has left.
    return inInterfaces(receiver, this::companionBodyOf);
  }

  private @Nullable MethodHandle companionBodyOf(Class<?> type)
      throws ReflectiveOperationException {
    String place = type == owner ? null : places.get(type.getName());
    return place == null ? null : among(type, place);
  }

  /** Where loaders have classes of one name, it is the place of one of them. */
  private @Nullable MethodHandle among(Class<?> host, String candidates)
      throws ReflectiveOperationException {
    for (String place : candidates.split(SEVERAL, -1)) {
      if (place.isEmpty() || isCompanionOf(host, place)) {
        return at(host, place);
      }
    }
    return null;
  }

  private static boolean isCompanionOf(Class<?> host, String place) {
    try {
      return companion(host, place).getClassLoader() == host.getClassLoader();
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Class<?> companion(Class<?> host, String place) throws ClassNotFoundException {
    String name = place.substring(0, place.indexOf(' ')).replace('/', '.');
    return Class.forName(name, false, host.getClassLoader());
  }

  private @Nullable MethodHandle declaredBy(Class<?> candidate)
      throws ReflectiveOperationException {
    String place = places.get(candidate.getName());
    if (place == null) {
      return isStranger(candidate) ? null : inSlot(candidate);
    }
    return place.equals(REMOVED) ? null : at(candidate, place);
  }

  /** A class made at run time, in a package (JVMS 5.3) that the method cannot be overridden in. */
  private boolean isStranger(Class<?> candidate) {
    return places.containsKey(ANY_CLASS)
        && (candidate.getClassLoader() != owner.getClassLoader()
            || !candidate.getPackageName().equals(owner.getPackageName()));
  }

  private @Nullable MethodHandle at(Class<?> host, String place)
      throws ReflectiveOperationException {
    return place.isEmpty() ? inSlot(host) : inCompanion(host, place);
  }

  private MethodHandle inCompanion(Class<?> host, String place)
      throws ReflectiveOperationException {
    return trusted.findStatic(
        companion(host, place),
        place.substring(place.indexOf(' ') + 1),
        type.insertParameterTypes(0, host));
  }

  private @Nullable MethodHandle inSlot(Class<?> candidate) {
    MethodHandle found;
    try {
      found = trusted.findSpecial(candidate, name, type, candidate);
    } catch (NoSuchMethodException | IllegalAccessException | AbstractMethodError e) {
      // What it inherits may be private or abstract: it has none of its own, which a lookup that
      // may do everything would have found.
      return null;
    }
    MethodHandleInfo info = trusted.revealDirect(found);
    return info.getDeclaringClass() == candidate
            && !Modifier.isAbstract(info.getModifiers())
            && !isMadeByTheJvm(candidate, info)
        ? found
        : null;
  }

  /**
   * For what a class leaves abstract of interfaces with default methods the JVM gives it methods
   * that throw; reflection does not show them.
   */
  private boolean isMadeByTheJvm(Class<?> candidate, MethodHandleInfo info) {
    if ((info.getModifiers() & BRIDGE) == 0) {
      return false;
    }
    for (Method method : candidate.getDeclaredMethods()) {
      if (isThis(method)) {
        return false;
      }
    }
    return true;
  }

  /** The body that a type itself has, or null. */
  private interface Bodies {
    @Nullable MethodHandle of(Class<?> type) throws ReflectiveOperationException;
  }

  /** The most specific default method. */
  private @Nullable MethodHandle inInterfaces(Class<?> receiver, Bodies bodies)
      throws ReflectiveOperationException {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> at = receiver; at != null; at = hierarchy.superclass(at)) {
      collect(at, all);
    }
    Class<?> best = null;
    MethodHandle found = null;
    for (Class<?> candidate : all) {
      if (best == null || hierarchy.isSubtype(candidate, best)) {
        MethodHandle body = bodies.of(candidate);
        if (body != null) {
          best = candidate;
          found = body;
        }
      }
    }
    return found;
  }

  private void collect(Class<?> type, Set<Class<?>> into) {
    for (Class<?> parent : hierarchy.interfaces(type)) {
      into.add(parent);
      collect(parent, into);
    }
  }

  /** The one of the foremost interface that has it, as for a proxy made now. */
  private Method handled(Class<?> proxy) throws NoSuchMethodException {
    for (Class<?> each : proxy.getInterfaces()) {
      for (Method method : each.getMethods()) {
        if (isThis(method) && !Modifier.isStatic(method.getModifiers())) {
          return method;
        }
      }
    }
    return owner.getDeclaredMethod(name, type.parameterArray());
  }
}
