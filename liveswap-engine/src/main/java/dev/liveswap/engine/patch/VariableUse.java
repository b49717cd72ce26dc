package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Whether code may read what a variable has at its start. */
final class VariableUse {
  private final MethodNode method;
  private final int variable;
  private final Set<AbstractInsnNode> seen = new HashSet<>();
  private final Deque<AbstractInsnNode> toSee = new ArrayDeque<>();

  private VariableUse(MethodNode method, int variable) {
    this.method = method;
    this.variable = variable;
  }

  /**
   * Follows all ways on from an instruction.
   *
   * @param from the first one to look at, or null
   */
  static boolean isRead(MethodNode method, int variable, @Nullable AbstractInsnNode from) {
    return new VariableUse(method, variable).isReadFrom(from);
  }

  private boolean isReadFrom(@Nullable AbstractInsnNode from) {
    see(from);
    while (!toSee.isEmpty()) {
      AbstractInsnNode insn = toSee.remove();
      if (reads(insn)) {
        return true;
      }
      seeHandlers(insn);
      if (!writes(insn)) {
        seeNext(insn);
      }
    }
    return false;
  }

  private void see(@Nullable AbstractInsnNode insn) {
    if (insn != null && seen.add(insn)) {
      toSee.add(insn);
    }
  }

  private boolean reads(AbstractInsnNode insn) {
    return insn instanceof IincInsnNode increment
        ? increment.var == variable
        : insn instanceof VarInsnNode access && access.var == variable && !writes(insn);
  }

  private boolean writes(AbstractInsnNode insn) {
    return insn instanceof VarInsnNode access
        && access.var == variable
        && insn.getOpcode() >= ISTORE
        && insn.getOpcode() <= ASTORE;
  }

  private void seeHandlers(AbstractInsnNode insn) {
    int at = method.instructions.indexOf(insn);
    for (TryCatchBlockNode each : method.tryCatchBlocks) {
      if (method.instructions.indexOf(each.start) <= at
          && at < method.instructions.indexOf(each.end)) {
        see(each.handler);
      }
    }
  }

  private void seeNext(AbstractInsnNode insn) {
    if (insn instanceof JumpInsnNode jump) {
      see(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      see(table.dflt);
      table.labels.forEach(this::see);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      see(lookup.dflt);
      lookup.labels.forEach(this::see);
    }
    if (!endsHere(insn.getOpcode())) {
      see(insn.getNext());
    }
  }

  private static boolean endsHere(int opcode) {
    return opcode == GOTO
        || opcode == TABLESWITCH
        || opcode == LOOKUPSWITCH
        || opcode == ATHROW
        || opcode == RETURN;
  }
}
