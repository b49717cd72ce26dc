package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Calls the instructions of a constructor on an object that there is already, as no Java code can:
 * {@code java.lang.invoke} does it for all its handles of constructors, after it has made the
 * object. So the call stands in a class in that package.
 */
final class ConstructorLink {
  private static final String NAME = "java/lang/invoke/$LiveswapConstructor";
  private static final String MEMBER = "java/lang/invoke/MemberName";

  private ConstructorLink() {}

  /**
   * A handle.
   *
   * @param number never used before in this JVM
   * @param constructor of the object and the parameters, returns nothing
   * @return of that type
   * @throws ReflectiveOperationException if this JDK's handles are not as expected
   */
  static MethodHandle of(Lookup trusted, long number, MethodType constructor)
      throws ReflectiveOperationException {
    Class<?> type = constructor.parameterType(0);
    MethodHandle creating =
        trusted.findConstructor(type, constructor.dropParameterTypes(0, 1)).asFixedArity();
    Class<?> memberName = Class.forName(MEMBER.replace('/', '.'), false, null);
    Object member;
    try {
      member =
          trusted
              .findGetter(creating.getClass(), "initMethod", memberName)
              .asType(MethodType.methodType(Object.class, MethodHandle.class))
              .invokeExact(creating);
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a field cannot be read", e);
    }
    MethodType erased = constructor.erase();
    Class<?> home =
        trusted
            .in(MethodHandle.class)
            .defineClass(classFile(NAME + number, erased.descriptorString()));
    MethodHandle call = trusted.findStatic(home, "call", erased.appendParameterTypes(Object.class));
    return MethodHandles.insertArguments(call, erased.parameterCount(), member).asType(constructor);
  }

  private static byte[] classFile(String name, String descriptor) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        null);
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC | ACC_STATIC, "call", with(descriptor, "java/lang/Object"), null, null);
    Dispatcher.ANNOTATIONS.forEach(each -> code.visitAnnotation(each, true).visitEnd());
    code.visitCode();
    int local = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(parameter.getOpcode(ILOAD), local);
      local += parameter.getSize();
    }
    code.visitVarInsn(ALOAD, local);
    code.visitTypeInsn(CHECKCAST, MEMBER);
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/lang/invoke/MethodHandle",
        "linkToSpecial",
        with(descriptor, MEMBER),
        false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String with(String descriptor, String last) {
    return descriptor.replace(")", "L" + last + ";)");
  }
}
