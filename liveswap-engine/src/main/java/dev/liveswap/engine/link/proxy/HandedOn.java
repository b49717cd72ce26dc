package dev.liveswap.engine.link.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A call that a proxy is to hand on.
 *
 * @param proxyClass the class that a library made
 * @param method the method that was added to a class above it, as reflection shows it
 * @param inherited the body that the proxy class inherits, with the receiver first; null where that
 *     is abstract
 */
public record HandedOn(Class<?> proxyClass, Method method, @Nullable MethodHandle inherited) {
  /**
   * The inherited body as a handle of an object and an array. It takes any object for one of an
   * interface: the JVM need not know that the proxy's class has come to implement it.
   */
  MethodHandle spread() {
    MethodHandle body = inherited == null ? abstractMethod() : inherited;
    return MethodHandles.explicitCastArguments(
            body, body.type().changeParameterType(0, Object.class))
        .asSpreader(Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
  }

  private MethodHandle abstractMethod() {
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(
            MethodHandles.throwException(type.returnType(), Error.class),
            MethodHandles.constant(Error.class, new AbstractMethodError(method.toString()))),
        0,
        type.insertParameterTypes(0, Object.class).parameterList());
  }
}
