package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds private members for lookups of a class that is in their nest by its source, and not so to
 * the JVM, which fixed the nest when it loaded the host. {@code Lookup} itself would allow it, but
 * the JVM checks once more when it resolves the name.
 */
final class NestLookups {
  private final Views views;
  private final JdkInternals jdk;

  NestLookups(Views views, JdkInternals jdk) {
    this.views = views;
    this.jdk = jdk;
  }

  /**
   * Finds one.
   *
   * @param type the class that the member is looked for in
   * @param arguments of the {@code Lookup} method, the lookup first
   * @return null where the JVM's own answer is right
   */
  @Nullable Object find(
      String operation, Lookup lookup, Class<?> type, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    Class<?> caller = lookup.lookupClass();
    if (caller == type
        || type.getClassLoader() == null
        || caller.getClassLoader() != type.getClassLoader()
        || !caller.getPackageName().equals(type.getPackageName())
        || (lookup.lookupModes() & Lookup.PRIVATE) == 0
        || !hasOtherNest(caller, type)) {
      return null;
    }
    int access = access(operation, type, arguments);
    if (!Modifier.isPrivate(access) || !jdk.isMemberAccessible(type, type, access, lookup)) {
      return null;
    }
    Lookup own = jdk.privateLookup(type);
    String name = arguments[2] instanceof String given ? given : "";
    return switch (operation) {
      case "findStatic" -> own.findStatic(type, name, (MethodType) arguments[3]);
      case "findVirtual" -> own.findVirtual(type, name, (MethodType) arguments[3]);
      case "bind" -> own.findVirtual(type, name, (MethodType) arguments[3]).bindTo(arguments[1]);
      case "findConstructor" -> own.findConstructor(type, (MethodType) arguments[2]);
      case "findGetter" -> own.findGetter(type, name, (Class<?>) arguments[3]);
      case "findSetter" -> own.findSetter(type, name, (Class<?>) arguments[3]);
      case "findStaticGetter" -> own.findStaticGetter(type, name, (Class<?>) arguments[3]);
      case "findStaticSetter" -> own.findStaticSetter(type, name, (Class<?>) arguments[3]);
      case "findVarHandle" -> own.findVarHandle(type, name, (Class<?>) arguments[3]);
      case "findStaticVarHandle" -> own.findStaticVarHandle(type, name, (Class<?>) arguments[3]);
      default -> null;
    };
  }

  private boolean hasOtherNest(Class<?> one, Class<?> other) {
    Class<?> host = one.getNestHost();
    return host == other.getNestHost() && views.version(host) instanceof CurrentVersion.Edited;
  }

  /** The flags of a member that the class declares itself; 0 where there is none. */
  private static int access(String operation, Class<?> type, @Nullable Object[] arguments) {
    if (operation.equals("findConstructor")) {
      MethodType wanted = (MethodType) arguments[2];
      for (Constructor<?> each : type.getDeclaredConstructors()) {
        if (wanted != null && Arrays.equals(each.getParameterTypes(), wanted.parameterArray())) {
          return each.getModifiers();
        }
      }
      return 0;
    }
    if (arguments[3] instanceof MethodType wanted) {
      for (Method each : type.getDeclaredMethods()) {
        if (each.getName().equals(arguments[2])
            && each.getReturnType() == wanted.returnType()
            && Arrays.equals(each.getParameterTypes(), wanted.parameterArray())) {
          return each.getModifiers();
        }
      }
      return 0;
    }
    for (Field each : type.getDeclaredFields()) {
      if (each.getName().equals(arguments[2]) && each.getType() == arguments[3]) {
        return each.getModifiers();
      }
    }
    return 0;
  }
}
