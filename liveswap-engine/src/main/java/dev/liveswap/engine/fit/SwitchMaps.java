package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What compilers put behind a {@code switch} over an enum, so that the enum may be compiled anew
 * without it: a number for each constant, by its ordinal at run time. It stands in the class that
 * switches, or beside it, and follows an enum whose constants change although its own code does
 * not.
 */
final class SwitchMaps {
  /** The Eclipse compiler's, in the class that switches: filled by a method when it is null. */
  static final String LAZY = "$SWITCH_TABLE$";

  private static final String NUMBERS = "[I";

  private SwitchMaps() {}

  /** What gives the switch maps of a class their values for enums whose constants changed. */
  static StaticsPlan plan(ClassNode node, Set<String> enums) {
    Set<Member> maps = new LinkedHashSet<>();
    if (isSynthetic(node.access)) {
      // javac's C$1.$SwitchMap$…, Kotlin's C$WhenMappings.$EnumSwitchMapping$…
      for (Statement statement : Statements.ofStaticInitializer(node)) {
        Member field = statement.initializes();
        if (field != null
            && field.descriptor().equals(NUMBERS)
            && counts(statement.code(), enums)) {
          maps.add(field);
        }
      }
    }
    Set<Member> lazy = new LinkedHashSet<>();
    for (FieldNode field : node.fields) {
      if (field.desc.equals(NUMBERS)
          && field.name.startsWith(LAZY)
          && isFilledFrom(field, node, enums)) {
        lazy.add(new Member(field.name, field.desc));
      }
    }
    return StaticsPlan.again(node, maps).plus(StaticsPlan.empty(lazy));
  }

  /** Whether a field is a switch map of javac or of Kotlin. */
  static boolean isMap(Member field) {
    return field.descriptor().equals(NUMBERS)
        && (field.name().startsWith("$SwitchMap$")
            || field.name().startsWith("$EnumSwitchMapping$"));
  }

  private static boolean isFilledFrom(FieldNode field, ClassNode node, Set<String> enums) {
    return node.methods.stream()
        .anyMatch(method -> method.name.equals(field.name) && counts(method.instructions, enums));
  }

  private static boolean counts(Iterable<AbstractInsnNode> code, Set<String> enums) {
    for (AbstractInsnNode insn : code) {
      if (isCount(insn) && enums.contains(((MethodInsnNode) insn).owner)) {
        return true;
      }
    }
    return false;
  }

  /** {@code E.values().length}. */
  private static boolean isCount(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && call.name.equals("values")
        && call.desc.equals("()[L" + call.owner + ";")
        && call.getNext() != null
        && call.getNext().getOpcode() == Opcodes.ARRAYLENGTH;
  }

  /**
   * Makes room in switch maps for constants that are no longer declared, and still referred to:
   * they are none of the cases.
   *
   * @return whether there was anything to do
   */
  static boolean widen(World world, Shape self, MethodNode method) {
    if (!isSynthetic(self.access()) && !method.name.startsWith(LAZY)) {
      return false;
    }
    boolean widened = false;
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      ClassVersion counted = isCount(insn) ? world.version(((MethodInsnNode) insn).owner) : null;
      int behind = counted == null ? 0 : EnumEdit.ordinalsBehind(counted);
      if (behind > 0) {
        InsnList more = new InsnList();
        more.add(new LdcInsnNode(behind));
        more.add(new InsnNode(Opcodes.IADD));
        method.instructions.insert(insn.getNext(), more);
        widened = true;
      }
    }
    return widened;
  }

  private static boolean isSynthetic(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /**
   * Whether a class has switches that the JDK keeps numbers by ordinal for, in their call sites:
   * for these, the call sites have to be linked again.
   */
  static boolean hasLinkedSwitch(ClassNode node, Set<String> enums) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals("java/lang/runtime/SwitchBootstraps")
            && enums.stream().anyMatch(name -> dynamic.desc.contains("L" + name + ";"))) {
          return true;
        }
      }
    }
    return false;
  }
}
