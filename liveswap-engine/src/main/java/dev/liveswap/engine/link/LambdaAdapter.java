package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Stands between a lambda object and its body, where the JDK would put a cast to an interface that
 * the JVM does not take the argument for: a static method with wider parameters that passes them
 * on. It is hidden, so that its frames are, too.
 */
final class LambdaAdapter {
  private static final String METHOD = "call";
  private static final String HANDLE = Type.getInternalName(MethodHandle.class);
  private static final Handle CLASS_DATA =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(MethodHandles.class),
          "classData",
          MethodType.methodType(
                  Object.class, MethodHandles.Lookup.class, String.class, Class.class)
              .toMethodDescriptorString(),
          false);

  private LambdaAdapter() {}

  /**
   * A direct handle, as the bootstrap methods of lambdas want it.
   *
   * @param owner the class that the lambda stands in
   * @param body what to call
   * @param type its type, with wider parameters
   */
  static MethodHandle of(
      MethodHandles.Lookup trusted, Class<?> owner, MethodHandle body, MethodType type)
      throws ReflectiveOperationException {
    // Explicitly, because that is the one cast that takes any object for an interface's.
    MethodHandle wide = MethodHandles.explicitCastArguments(body.asFixedArity(), type);
    Class<?> adapter =
        trusted
            .in(owner)
            .defineHiddenClassWithClassData(classFile(owner, type), wide, false)
            .lookupClass();
    return trusted.findStatic(adapter, METHOD, type);
  }

  private static byte[] classFile(Class<?> owner, MethodType type) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String name = owner.getName().replace('.', '/') + "$$LiveswapLambda";
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        null);
    String descriptor = type.toMethodDescriptorString();
    MethodVisitor code =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, descriptor, null, null);
    code.visitCode();
    code.visitLdcInsn(new ConstantDynamic("_", "L" + HANDLE + ";", CLASS_DATA));
    int local = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
      local += parameter.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, HANDLE, "invokeExact", descriptor, false);
    code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
