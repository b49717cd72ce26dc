package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells the verifier that an object of a {@link Carriers carrier} is one of the JVM's class above
 * it: it takes such an object for the carrier's anywhere, but no carrier's for that class's. So a
 * cast that never fails follows whatever yields one.
 */
final class CarrierNarrowing {
  private static final String OBJECT = "java/lang/Object";

  private final Carriers carriers;
  private boolean changed;

  CarrierNarrowing(World world) {
    this.carriers = new Carriers(world);
  }

  boolean fit(MethodNode method) {
    changed = false;
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof FrameNode frame) {
        frame.local = narrowed(frame.local);
        frame.stack = narrowed(frame.stack);
      } else {
        Type result = result(insn);
        String narrow = result == null ? null : narrow(result);
        if (narrow != null) {
          method.instructions.insert(insn, new TypeInsnNode(Opcodes.CHECKCAST, narrow));
          changed = true;
        }
      }
    }
    if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
      narrowParameters(method);
    }
    return changed;
  }

  private static @Nullable Type result(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return Type.getReturnType(call.desc);
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return Type.getReturnType(call.desc);
    }
    if (insn instanceof FieldInsnNode field) {
      boolean reads =
          field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC;
      return reads ? Type.getType(field.desc) : null;
    }
    return null;
  }

  private void narrowParameters(MethodNode method) {
    InsnList casts = new InsnList();
    int local = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (Type parameter : Type.getArgumentTypes(method.desc)) {
      String narrow = narrow(parameter);
      if (narrow != null) {
        casts.add(new VarInsnNode(Opcodes.ALOAD, local));
        casts.add(new TypeInsnNode(Opcodes.CHECKCAST, narrow));
        casts.add(new VarInsnNode(Opcodes.ASTORE, local));
        changed = true;
      }
      local += parameter.getSize();
    }
    method.instructions.insert(casts);
  }

  private @Nullable String narrow(Type type) {
    if (type.getSort() != Type.OBJECT || !carriers.is(type.getInternalName())) {
      return null;
    }
    String nearest = carriers.nearestClass(type.getInternalName());
    return nearest.equals(OBJECT) ? null : nearest;
  }

  private List<Object> narrowed(@Nullable List<Object> types) {
    List<Object> all = new ArrayList<>();
    if (types != null) {
      for (Object type : types) {
        String narrow =
            type instanceof String name && !name.startsWith("[")
                ? narrow(Type.getObjectType(name))
                : null;
        all.add(narrow == null ? type : narrow);
        changed |= narrow != null;
      }
    }
    return all;
  }
}
