package dev.liveswap.engine.fit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** By how many slots an instruction makes the operand stack deeper (JVMS 6.5). */
final class StackDepth {
  /**
   * A letter an opcode, from {@code nop} on: {@code E} is no change, {@code F} one deeper, {@code
   * D} one less deep, and so on; {@code .} where it depends on the operands.
   */
  private static final String DELTAS =
      "E" // nop
          + "FFFFFFFF" // aconst_null iconst_m1..5
          + "GGFFFGG" // lconst fconst dconst
          + "FF..." // bipush sipush ldc ldc_w ldc2_w
          + "FGFGF" // loads
          + "...................." // loads with implied variable
          + "DEDEDDDD" // array loads
          + "DCDCD" // stores
          + "...................." // stores with implied variable
          + "BABABBBB" // array stores
          + "DCFFFGGGE" // pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap
          + "DCDCDCDCDCDCDCDCDCDC" // add sub mul div rem
          + "EEEE" // neg
          + "DDDDDD" // shifts
          + "DCDCDC" // and or xor
          + "E" // iinc
          + "FEFDDEEFFDEDEEE" // conversions
          + "BDDBB" // comparisons
          + "DDDDDDCCCCCCCC" // if, if_icmp, if_acmp
          + "EFEDD" // goto jsr ret tableswitch lookupswitch
          + "DCDCDE" // returns
          + "....." // static fields, fields, invokevirtual
          + "...." // other invokes
          + "FEEEDEEDD" // new newarray anewarray arraylength athrow checkcast instanceof monitors
          + "..DD"; // wide multianewarray ifnull ifnonnull

  private StackDepth() {}

  static int change(AbstractInsnNode insn) {
    if (insn instanceof FieldInsnNode field) {
      int size = Type.getType(field.desc).getSize();
      return switch (field.getOpcode()) {
        case Opcodes.GETSTATIC -> size;
        case Opcodes.PUTSTATIC -> -size;
        case Opcodes.GETFIELD -> size - 1;
        default -> -size - 1;
      };
    } else if (insn instanceof MethodInsnNode call) {
      return call(call.desc, call.getOpcode() != Opcodes.INVOKESTATIC);
    } else if (insn instanceof InvokeDynamicInsnNode call) {
      return call(call.desc, false);
    } else if (insn instanceof LdcInsnNode constant) {
      return constant.cst instanceof Long || constant.cst instanceof Double ? 2 : 1;
    } else if (insn instanceof MultiANewArrayInsnNode array) {
      return 1 - array.dims;
    }
    return insn.getOpcode() < 0 ? 0 : DELTAS.charAt(insn.getOpcode()) - 'E';
  }

  private static int call(String descriptor, boolean hasReceiver) {
    int sizes = Type.getArgumentsAndReturnSizes(descriptor);
    return (sizes & 3) - (sizes >> 2) + (hasReceiver ? 0 : 1);
  }
}
