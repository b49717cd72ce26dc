package dev.liveswap.engine.mirror;

import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Names and descriptors of a class file, as the classes that they mean to the class that has them.
 */
final class Types {
  private Types() {}

  /**
   * As the JVM resolves a descriptor for reflection: nothing is initialized.
   *
   * @throws NoClassDefFoundError when there is no such class, as reflection does
   */
  static MethodType method(Class<?> user, String descriptor) {
    try {
      return MethodType.fromMethodDescriptorString(descriptor, user.getClassLoader());
    } catch (TypeNotPresentException e) {
      throw missing(e.typeName(), e);
    }
  }

  static Class<?> field(Class<?> user, String descriptor) {
    return method(user, "()" + descriptor).returnType();
  }

  static Class<?> named(Class<?> user, String internalName) {
    String name = internalName.replace('/', '.');
    try {
      return Class.forName(name, false, user.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw missing(name, e);
    }
  }

  static Class<?>[] named(Class<?> user, List<String> internalNames) {
    Class<?>[] types = new Class<?>[internalNames.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = named(user, internalNames.get(i));
    }
    return types;
  }

  private static NoClassDefFoundError missing(String name, Exception cause) {
    NoClassDefFoundError error = new NoClassDefFoundError(name.replace('.', '/'));
    error.initCause(cause);
    return error;
  }
}
