package dev.liveswap.engine.link;

import dev.liveswap.engine.identity.GeneratedNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls of lambda objects by a method that their interface has got since: its name or its types are
 * others, and the class that the JDK made for the lambda has only the method of before. So the
 * lambda's body is called as it is now, with what the object captured.
 */
final class LambdaBodies {
  private final MethodHandles.Lookup trusted;
  private final Map<String, String> places;

  /**
   * @param places {@code companion name descriptor} by {@code class#body}; the companion is empty
   *     where the body has a slot of its class
   */
  LambdaBodies(MethodHandles.Lookup trusted, Map<String, String> places) {
    this.trusted = trusted;
    this.places = places;
  }

  /** Whether the JDK made a class for a lambda. */
  static boolean isLambda(Class<?> type) {
    return type.isHidden() && type.getName().contains("$$Lambda");
  }

  /**
   * What to call for objects of a lambda's class.
   *
   * @return of a type that takes the object first, or null
   */
  @Nullable MethodHandle of(Class<?> lambda) throws ReflectiveOperationException {
    String body = places.isEmpty() ? null : called(lambda);
    if (body == null) {
      return null;
    }
    for (Map.Entry<String, String> place : places.entrySet()) {
      if (GeneratedNames.asFirstTyped(place.getKey()).equals(body)) {
        String host = body.substring(0, body.indexOf('#'));
        return onObject(
            lambda, find(host, lambda.getClassLoader(), place.getValue().split(" ", 3)));
      }
    }
    return null;
  }

  /**
   * What objects of a method reference's class have done so far, or of a lambda's without a body in
   * the current version: their own method takes what can be cast to its types.
   *
   * @param type of the interface's method as it is now
   * @return of a type that takes the object first, or null where the types cannot be cast
   */
  @Nullable MethodHandle asBefore(Class<?> lambda, MethodType type)
      throws ReflectiveOperationException {
    // There may be one for each interface that the lambda was made for.
    for (Method own : lambda.getDeclaredMethods()) {
      if (Modifier.isPublic(own.getModifiers())
          && own.getParameterCount() == type.parameterCount()) {
        MethodHandle cast = cast(trusted.unreflect(own), type.insertParameterTypes(0, lambda));
        if (cast != null) {
          return cast;
        }
      }
    }
    return null;
  }

  private static @Nullable MethodHandle cast(MethodHandle handle, MethodType type) {
    try {
      return handle.asType(type);
    } catch (WrongMethodTypeException e) {
      return null;
    }
  }

  /** {@code class#body} of what the lambda's class calls. */
  private @Nullable String called(Class<?> lambda) throws ReflectiveOperationException {
    Class<?> poolType = Class.forName("jdk.internal.reflect.ConstantPool");
    try {
      Object pool =
          trusted
              .findVirtual(Class.class, "getConstantPool", MethodType.methodType(poolType))
              .invoke(lambda);
      MethodHandle tag = ofPool(poolType, "getTagAt", Class.forName(poolType.getName() + "$Tag"));
      MethodHandle member = ofPool(poolType, "getMemberRefInfoAt", String[].class);
      int size =
          (int)
              trusted
                  .findVirtual(poolType, "getSize", MethodType.methodType(int.class))
                  .invoke(pool);
      for (int i = 1; i < size; i++) {
        if (tag.invoke(pool, i).toString().endsWith("METHODREF")) {
          String[] names = (String[]) member.invoke(pool, i);
          if (GeneratedNames.isLambda(names[1])) {
            return GeneratedNames.asFirstTyped(names[0].replace('/', '.') + "#" + names[1]);
          }
        }
      }
      return null;
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }

  private MethodHandle ofPool(Class<?> pool, String name, Class<?> result)
      throws ReflectiveOperationException {
    return trusted.findVirtual(pool, name, MethodType.methodType(result, int.class));
  }

  private MethodHandle find(String host, ClassLoader loader, String[] place)
      throws ReflectiveOperationException {
    MethodType type = MethodType.fromMethodDescriptorString(place[2], loader);
    if (!place[0].isEmpty()) {
      Class<?> companion = Class.forName(place[0].replace('/', '.'), false, loader);
      return trusted.findStatic(companion, place[1], type);
    }
    Class<?> owner = Class.forName(host, false, loader);
    try {
      return trusted.findStatic(owner, place[1], type);
    } catch (IllegalAccessException e) {
      // It uses the object that the lambda was made in, which is not part of its type.
      return trusted.findSpecial(owner, place[1], type.dropParameterTypes(0, 1), owner);
    }
  }

  /** The body with what an object captured in the place of its first parameters. */
  private MethodHandle onObject(Class<?> lambda, MethodHandle body)
      throws ReflectiveOperationException {
    MethodHandle[] captured =
        Arrays.stream(lambda.getDeclaredFields())
            .filter(field -> field.getName().startsWith("arg$"))
            .map(field -> getter(lambda, field.getName(), field.getType()))
            .toArray(MethodHandle[]::new);
    if (captured.length == 0) {
      return MethodHandles.dropArguments(body, 0, lambda);
    }
    for (int i = 0; i < captured.length; i++) {
      captured[i] =
          captured[i].asType(captured[i].type().changeReturnType(body.type().parameterType(i)));
    }
    MethodHandle spread = MethodHandles.filterArguments(body, 0, captured);
    int[] order = new int[spread.type().parameterCount()];
    for (int i = captured.length; i < order.length; i++) {
      order[i] = i - captured.length + 1;
    }
    return MethodHandles.permuteArguments(
        spread, spread.type().dropParameterTypes(1, captured.length), order);
  }

  private MethodHandle getter(Class<?> lambda, String name, Class<?> type) {
    try {
      return trusted.findGetter(lambda, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(lambda.getName() + "." + name, e);
    }
  }
}
