package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * A {@code CONSTANT_MethodHandle} (JVMS 4.4.8) as text, for members that the class with the
 * constant may not reach itself.
 *
 * @param tag the reference kind
 * @param owner the internal name of the class
 * @param name the member's name
 * @param descriptor the member's descriptor
 */
record HandleText(int tag, String owner, String name, String descriptor) {
  static String of(Handle handle) {
    return handle.getTag()
        + " "
        + handle.getOwner()
        + " "
        + handle.getName()
        + " "
        + handle.getDesc();
  }

  static HandleText parse(String text) {
    String[] parts = text.split(" ", 4);
    return new HandleText(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);
  }

  MethodHandle find(MethodHandles.Lookup trusted, Class<?> user) throws Throwable {
    ClassLoader loader = user.getClassLoader();
    Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
    MethodType signature =
        MethodType.fromMethodDescriptorString(
            descriptor.startsWith("(") ? descriptor : "()" + descriptor, loader);
    if (type.getClassLoader() == null && tag == Opcodes.H_INVOKESTATIC) {
      // It may ask who calls, as MethodHandles.lookup() does: then this is the user.
      return trusted.in(user).findStatic(type, name, signature);
    }
    return switch (tag) {
      case Opcodes.H_GETFIELD -> trusted.findGetter(type, name, signature.returnType());
      case Opcodes.H_PUTFIELD -> trusted.findSetter(type, name, signature.returnType());
      case Opcodes.H_GETSTATIC -> trusted.findStaticGetter(type, name, signature.returnType());
      case Opcodes.H_PUTSTATIC -> trusted.findStaticSetter(type, name, signature.returnType());
      case Opcodes.H_INVOKESTATIC -> trusted.findStatic(type, name, signature);
      case Opcodes.H_INVOKESPECIAL -> trusted.findSpecial(type, name, signature, user);
      case Opcodes.H_NEWINVOKESPECIAL -> trusted.findConstructor(type, signature);
      default -> trusted.findVirtual(type, name, signature);
    };
  }
}
