package dev.liveswap.engine.fit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Where code hands {@code T.class} to a library, which may then ask the JVM what is below T.
 * Follows the constant in a straight line to the instruction that takes it from the operand stack;
 * what reloadable code takes is fine, because its own questions are rewritten.
 */
final class ClassConstants {
  /** Takes the constant and asks nothing about the hierarchy. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java/lang/Class",
          "java/lang/Object",
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/reflect/Proxy",
          "java/util/Objects",
          "java/util/Map",
          "java/util/HashMap",
          "java/util/LinkedHashMap",
          "java/util/IdentityHashMap",
          "java/util/concurrent/ConcurrentHashMap",
          "java/util/List",
          "java/util/ArrayList",
          "java/util/Set",
          "java/util/HashSet",
          "java/util/Optional");

  private final World world;

  ClassConstants(World world) {
    this.world = world;
  }

  /** The library method that a constant goes to, {@code ?} where that is unclear, or null. */
  @Nullable String handedTo(LdcInsnNode constant) {
    int above = 0;
    for (AbstractInsnNode insn = constant.getNext(); insn != null; insn = insn.getNext()) {
      if (insn.getOpcode() < 0) {
        continue;
      }
      int pops = pops(insn);
      if (pops < 0) {
        return "?";
      }
      if (pops > above) {
        return taker(insn);
      }
      if (insn instanceof JumpInsnNode || isEnd(insn)) {
        return "?";
      }
      above += StackDepth.change(insn);
    }
    return "?";
  }

  private static boolean isEnd(AbstractInsnNode insn) {
    return insn.getOpcode() >= Opcodes.TABLESWITCH && insn.getOpcode() <= Opcodes.RETURN;
  }

  /** How many slots an instruction takes; -1 for those that do not stand here as a rule. */
  private static int pops(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      int sizes = Type.getArgumentsAndReturnSizes(call.desc) >> 2;
      return call.getOpcode() == Opcodes.INVOKESTATIC ? sizes - 1 : sizes;
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
    }
    if (insn instanceof FieldInsnNode field) {
      int size = Type.getType(field.desc).getSize();
      return switch (field.getOpcode()) {
        case Opcodes.GETSTATIC -> 0;
        case Opcodes.PUTSTATIC -> size;
        case Opcodes.GETFIELD -> 1;
        default -> size + 1;
      };
    }
    int opcode = insn.getOpcode();
    return switch (opcode) {
      // dup only looks at what it copies
      case Opcodes.NOP, Opcodes.NEW, Opcodes.DUP, Opcodes.IINC, Opcodes.GOTO -> 0;
      case Opcodes.POP,
          Opcodes.ASTORE,
          Opcodes.ARETURN,
          Opcodes.CHECKCAST,
          Opcodes.INSTANCEOF,
          Opcodes.ANEWARRAY,
          Opcodes.NEWARRAY,
          Opcodes.MONITORENTER,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL ->
          1;
      case Opcodes.AALOAD, Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> 2;
      case Opcodes.AASTORE -> 3;
      default -> opcode < Opcodes.IALOAD ? 0 : -1;
    };
  }

  private @Nullable String taker(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      boolean isFine =
          world.version(call.owner) != null
              || HARMLESS.contains(call.owner)
              || call.name.equals("getLogger");
      return isFine ? null : call.owner.replace('/', '.') + "." + call.name;
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      for (Object argument : call.bsmArgs) {
        if (argument instanceof Handle body
            && world.version(body.getOwner()) == null
            && !HARMLESS.contains(body.getOwner())) {
          return body.getOwner().replace('/', '.') + "." + body.getName();
        }
      }
    }
    return null;
  }
}
