package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds where a program keeps data by the places that an enum's constants have: arrays that are
 * indexed by {@code ordinal()}, static fields that were computed from {@code values()}, and sorted
 * collections. They are the program's own, and stay as they were made.
 */
final class OrdinalData {
  private final Set<String> enums;
  private final List<Finding> findings;

  /**
   * @param enums whose constants come, go or change places
   * @param findings is given notes
   */
  OrdinalData(Set<String> enums, List<Finding> findings) {
    this.enums = enums;
    this.findings = findings;
  }

  /** Looks at a class that refers to these enums. */
  void check(ClassVersion user) {
    boolean isTheirs =
        enums.contains(user.name()) || (user.current().access() & Opcodes.ACC_SYNTHETIC) != 0;
    if (isTheirs) {
      return; // what follows the constants by itself
    }
    ClassNode node = ClassNodes.read(user.classFile());
    SortedByConstants sorted = new SortedByConstants(enums, node);
    for (MethodNode method : node.methods) {
      Set<String> said = new LinkedHashSet<>();
      for (AbstractInsnNode insn : method.instructions) {
        String what =
            insn instanceof MethodInsnNode call
                ? what(method, call)
                : insn instanceof FieldInsnNode field ? sorted.what(field) : null;
        if (what != null && said.add(what)) {
          findings.add(note(node, method, insn, what));
        }
      }
    }
  }

  private @Nullable String what(MethodNode method, MethodInsnNode call) {
    if (!enums.contains(call.owner)) {
      return null;
    }
    String name = call.owner.replace('/', '.');
    if (call.name.equals("ordinal") && call.desc.equals("()I") && isIndex(call)) {
      return "an array that is indexed by the ordinals of " + name + " stays as it is: ";
    }
    boolean lists = call.name.equals("values") || call.name.equals("ordinal");
    return lists && method.name.equals("<clinit>")
        ? "static fields that were computed from the constants of " + name + " keep their values: "
        : null;
  }

  /** Whether the number goes to an array, other than to the table of a {@code switch}. */
  private static boolean isIndex(MethodInsnNode ordinal) {
    AbstractInsnNode next = next(ordinal);
    if (next == null) {
      return false;
    }
    boolean reads = next.getOpcode() >= Opcodes.IALOAD && next.getOpcode() <= Opcodes.SALOAD;
    boolean updates = next.getOpcode() == Opcodes.DUP2;
    return updates || (reads ? !isSwitchMap(ordinal) : isStoredAt(next));
  }

  private static boolean isSwitchMap(MethodInsnNode ordinal) {
    int steps = 0;
    for (AbstractInsnNode insn = ordinal.getPrevious();
        insn != null && steps < 8;
        insn = insn.getPrevious()) {
      if (insn instanceof FieldInsnNode field) {
        return SwitchMaps.isMap(new Member(field.name, field.desc));
      }
      if (insn instanceof MethodInsnNode call) {
        return call.name.startsWith(SwitchMaps.LAZY);
      }
      steps++;
    }
    return false;
  }

  /** {@code array[e.ordinal()] = …}: the value comes between, on the same line. */
  private static boolean isStoredAt(AbstractInsnNode from) {
    for (AbstractInsnNode insn = from; insn != null; insn = insn.getNext()) {
      int opcode = insn.getOpcode();
      if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
        return true;
      }
      boolean ends =
          insn instanceof LineNumberNode
              || (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE)
              || (opcode >= Opcodes.IFEQ && opcode <= Opcodes.RETURN)
              || opcode == Opcodes.PUTFIELD
              || opcode == Opcodes.PUTSTATIC
              || opcode == Opcodes.POP;
      if (ends) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  private static Finding note(
      ClassNode user, MethodNode method, AbstractInsnNode insn, String what) {
    String name = user.name.replace('/', '.');
    int line = SourceLines.of(insn);
    String in = method.name.equals("<clinit>") ? name : name + "." + method.name;
    Finding finding =
        Finding.about(
                Code.KEPT_BY_ORDINAL, name, what + in + (line == 0 ? "" : " (line " + line + ")"))
            .member(method.name, null, null);
    return SourceLines.at(finding, user, line);
  }
}
