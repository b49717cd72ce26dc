package dev.liveswap.engine.patch;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A method or constructor as the JVM names it within its class (JVMS 4.6).
 *
 * @param type of a call, the receiver first
 */
record MethodCode(String name, String descriptor, MethodType type, boolean isStatic) {
  static final String CONSTRUCTOR = "<init>";

  static MethodCode of(Executable executable) {
    Class<?> result = executable instanceof Method method ? method.getReturnType() : void.class;
    MethodType declared = MethodType.methodType(result, executable.getParameterTypes());
    boolean isStatic = Modifier.isStatic(executable.getModifiers());
    return new MethodCode(
        executable instanceof Constructor ? CONSTRUCTOR : executable.getName(),
        declared.toMethodDescriptorString(),
        isStatic ? declared : declared.insertParameterTypes(0, executable.getDeclaringClass()),
        isStatic);
  }

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  boolean is(String name, String descriptor) {
    return this.name.equals(name) && this.descriptor.equals(descriptor);
  }
}
