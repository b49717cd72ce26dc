package dev.liveswap.engine.fit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A method that hands its arguments to another one of its class, which takes other types. */
final class ForwardingMethod {
  private final GeneratorAdapter code;

  private ForwardingMethod(GeneratorAdapter code) {
    this.code = code;
  }

  /**
   * Writes it.
   *
   * @param owner the class of both
   * @param method what it is to callers
   * @param target what it calls
   * @return the method, or null where their types have nothing to do with each other
   */
  static @Nullable MethodNode write(ClassNode owner, MethodNode method, MethodNode target) {
    Type[] taken = Type.getArgumentTypes(method.desc);
    Type[] wanted = Type.getArgumentTypes(target.desc);
    boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    if (!hasCode
        || taken.length != wanted.length
        || !returns(Type.getReturnType(target.desc), Type.getReturnType(method.desc))) {
      return null;
    }
    for (int i = 0; i < taken.length; i++) {
      if (!converts(taken[i], wanted[i])) {
        return null;
      }
    }
    int access = (method.access & ~Opcodes.ACC_SYNCHRONIZED) | Opcodes.ACC_SYNTHETIC;
    MethodNode result = new MethodNode(access, method.name, method.desc, null, null);
    new ForwardingMethod(new GeneratorAdapter(result, access, method.name, method.desc))
        .write(owner, target, taken, wanted);
    ClassNodes.markGenerated(result);
    return result;
  }

  private void write(ClassNode owner, MethodNode target, Type[] taken, Type[] wanted) {
    boolean isStatic = ClassVersion.isStatic(target.access);
    if (!isStatic) {
      code.loadThis();
    }
    for (int i = 0; i < taken.length; i++) {
      code.loadArg(i);
      convert(taken[i], wanted[i]);
    }
    boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    boolean isPrivate = (target.access & Opcodes.ACC_PRIVATE) != 0;
    int opcode =
        isStatic
            ? Opcodes.INVOKESTATIC
            : isPrivate
                ? Opcodes.INVOKESPECIAL
                : isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    code.visitMethodInsn(opcode, owner.name, target.name, target.desc, isInterface);
    Type given = Type.getReturnType(target.desc);
    Type returned = code.getReturnType();
    if (returned.getSort() != Type.VOID) {
      convert(given, returned);
    } else if (given.getSize() == 2) {
      code.pop2();
    } else if (given.getSize() == 1) {
      code.pop();
    }
    code.returnValue();
    code.endMethod();
  }

  private static boolean returns(Type given, Type returned) {
    return returned.getSort() == Type.VOID
        || (given.getSort() != Type.VOID && converts(given, returned));
  }

  /** As an assignment does, or a cast. */
  private static boolean converts(Type from, Type to) {
    if (isPrimitive(from) == isPrimitive(to)) {
      return !isPrimitive(from)
          || from.equals(to)
          || (from.getSort() != Type.BOOLEAN && to.getSort() != Type.BOOLEAN);
    }
    return isPrimitive(from) || primitive(from) != null;
  }

  private void convert(Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      Type as = primitive(to) == null ? from : primitive(to);
      code.cast(from, as);
      code.valueOf(as);
    } else if (isPrimitive(to)) {
      Type as = primitive(from);
      code.unbox(as == null ? to : as);
      code.cast(as == null ? to : as, to);
    } else {
      code.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() <= Type.DOUBLE;
  }

  /** What a box holds; null for another type. */
  private static @Nullable Type primitive(Type box) {
    return switch (box.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> null;
    };
  }
}
