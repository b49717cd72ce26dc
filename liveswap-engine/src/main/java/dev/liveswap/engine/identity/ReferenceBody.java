package dev.liveswap.engine.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** The body of the lambda that a method reference stands for. */
final class ReferenceBody {
  /** Stack traces leave such a frame out: a reference has none. */
  private static final int GENERATED_LINE = 0xFFFF;

  private static final Map<String, Type> UNBOXED =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private final GeneratorAdapter code;

  private ReferenceBody(GeneratorAdapter code) {
    this.code = code;
  }

  /**
   * Writes it.
   *
   * @param captured the receiver, if the reference has captured one
   * @param type of the function, as the reference implements it
   * @param method the method of the reference
   * @param ofThis whether the captured receiver is {@code this}: such a lambda is an instance
   *     method
   */
  static MethodNode write(String name, Type[] captured, Type type, Handle method, boolean ofThis) {
    StringBuilder descriptor = new StringBuilder("(");
    for (int i = ofThis ? 1 : 0; i < captured.length; i++) {
      descriptor.append(captured[i].getDescriptor());
    }
    for (Type parameter : type.getArgumentTypes()) {
      descriptor.append(parameter.getDescriptor());
    }
    descriptor.append(')').append(type.getReturnType().getDescriptor());
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | (ofThis ? 0 : Opcodes.ACC_STATIC);
    MethodNode body = new MethodNode(access, name, descriptor.toString(), null, null);
    GeneratorAdapter code = new GeneratorAdapter(body, access, name, body.desc);
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(GENERATED_LINE, start);
    new ReferenceBody(code).call(method, ofThis, Type.getReturnType(body.desc));
    code.visitLabel(new Label());
    body.visitMaxs(0, 0);
    return body;
  }

  static LabelNode start(MethodNode body) {
    return (LabelNode) body.instructions.getFirst();
  }

  static LabelNode end(MethodNode body) {
    return (LabelNode) body.instructions.getLast();
  }

  private void call(Handle method, boolean ofThis, Type result) {
    boolean creates = method.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    Type owner = Type.getObjectType(method.getOwner());
    if (creates) {
      code.newInstance(owner);
      code.dup();
    }
    int argument = 0;
    if (ofThis) {
      code.loadThis();
    } else if (!creates && method.getTag() != Opcodes.H_INVOKESTATIC) {
      load(argument++, owner);
    }
    for (Type parameter : Type.getArgumentTypes(method.getDesc())) {
      load(argument++, parameter);
    }
    code.visitMethodInsn(
        opcode(method.getTag()),
        method.getOwner(),
        method.getName(),
        method.getDesc(),
        method.isInterface());
    adapt(creates ? owner : Type.getReturnType(method.getDesc()), result);
    code.returnValue();
  }

  private static int opcode(int tag) {
    return switch (tag) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      default -> Opcodes.INVOKESPECIAL;
    };
  }

  private void load(int argument, Type as) {
    code.loadArg(argument);
    adapt(code.getArgumentTypes()[argument], as);
  }

  /** What the JDK does between a reference's function and its method. */
  private void adapt(Type from, Type to) {
    if (to.equals(Type.VOID_TYPE)) {
      drop(from);
    } else if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      @Nullable Type unboxed = UNBOXED.get(from.getInternalName());
      if (unboxed == null) {
        code.unbox(to);
      } else {
        code.invokeVirtual(
            from, new Method(unboxed.getClassName() + "Value", unboxed, new Type[0]));
        code.cast(unboxed, to);
      }
    } else if (!from.equals(to)) {
      code.checkCast(to);
    }
  }

  private void drop(Type type) {
    if (type.getSize() == 2) {
      code.pop2();
    } else if (type.getSize() == 1) {
      code.pop();
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }
}
