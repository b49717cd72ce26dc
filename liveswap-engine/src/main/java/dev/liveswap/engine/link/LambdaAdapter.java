package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes what stands between a lambda object and its body, where the JDK would put a cast to an
 * interface that the JVM does not take the argument for: a static method with wider parameters that
 * passes them on. A call site that is linked again gets the one it had.
 *
 * <p>Each is an ordinary class beside the lambda's: JDK 17 cannot make lambdas of hidden ones.
 */
final class LambdaAdapter {
  private static final String METHOD = "call";

  /** Has the mark by which companions are known, so that stack traces leave it out, too. */
  private static final String NAME = "$$liveswapLambda";

  private static final int GENERATED_LINE = 0xFFFF;

  private final MethodHandles.Lookup trusted;

  /** The adapters of each class's lambdas, by what they call; live as long as the class. */
  private final ClassValue<Map<String, MethodHandle>> known =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> owner) {
          return new HashMap<>();
        }
      };

  LambdaAdapter(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  /**
   * A direct handle, as the bootstrap methods of lambdas want it.
   *
   * @param owner the class that the lambda stands in
   * @param type the body's type, with wider parameters
   * @param body what {@link LinkKind#ADAPTED} finds the body by
   */
  MethodHandle of(Class<?> owner, MethodType type, String body)
      throws ReflectiveOperationException {
    Map<String, MethodHandle> all = known.get(owner);
    synchronized (all) {
      String key = type.toMethodDescriptorString() + body;
      MethodHandle adapter = all.get(key);
      if (adapter == null) {
        String name = owner.getName().replace('.', '/') + NAME + all.size();
        Class<?> made = trusted.in(owner).defineClass(classFile(name, owner, type, body));
        adapter = trusted.findStatic(made, METHOD, type);
        all.put(key, adapter);
      }
      return adapter;
    }
  }

  private static byte[] classFile(String name, Class<?> owner, MethodType type, String body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V17, access | Opcodes.ACC_SYNTHETIC, name, null, "java/lang/Object", null);
    String descriptor = type.toMethodDescriptorString();
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, descriptor, null, null);
    code.visitCode();
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(GENERATED_LINE, start);
    int local = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
      local += parameter.getSize();
    }
    code.visitInvokeDynamicInsn(
        METHOD,
        descriptor,
        LinkHook.BOOTSTRAP,
        LinkKind.ADAPTED.name(),
        Type.getObjectType(owner.getName().replace('.', '/')),
        body);
    code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
