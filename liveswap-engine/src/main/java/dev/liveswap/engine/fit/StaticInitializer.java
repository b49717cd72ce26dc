package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A class's {@code <clinit>} taken apart into the statements it was compiled from: initializers of
 * fields, and what stands in static blocks, in textual order.
 */
final class StaticInitializer {
  /**
   * Consecutive instructions that leave nothing on the stack or in local variables for others.
   *
   * @param method the whole {@code <clinit>}
   * @param code the instructions, labels included
   * @param text for comparison
   * @param writes the static fields of the class that are assigned
   * @param reads the static fields of the class that are read
   * @param initializes the field whose initializer this is, or null for a statement of a block
   */
  record Statement(
      MethodNode method,
      List<AbstractInsnNode> code,
      List<String> text,
      Set<Member> writes,
      Set<Member> reads,
      @Nullable Member initializes) {}

  private final String owner;
  private final MethodNode method;

  private StaticInitializer(String owner, MethodNode method) {
    this.owner = owner;
    this.method = method;
  }

  /** The statements in textual order; their instructions are those of the tree. */
  static List<Statement> of(ClassNode node) {
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        return new StaticInitializer(node.name, method).statements();
      }
    }
    return List.of();
  }

  private List<Statement> statements() {
    List<AbstractInsnNode> all = List.of(method.instructions.toArray());
    boolean[] ends = ends(all);
    List<Statement> statements = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      if (ends[i]) {
        addStatement(all.subList(start, i + 1), statements);
        start = i + 1;
      }
    }
    addStatement(all.subList(start, all.size()), statements);
    return statements;
  }

  private void addStatement(List<AbstractInsnNode> code, List<Statement> to) {
    List<AbstractInsnNode> real = code.stream().filter(insn -> insn.getOpcode() >= 0).toList();
    if (real.isEmpty() || real.size() == 1 && real.get(0).getOpcode() == Opcodes.RETURN) {
      return;
    }
    Set<Member> writes = new LinkedHashSet<>();
    Set<Member> reads = new LinkedHashSet<>();
    for (AbstractInsnNode insn : real) {
      if (insn instanceof FieldInsnNode field && field.owner.equals(owner)) {
        Member member = new Member(field.name, field.desc);
        if (field.getOpcode() == Opcodes.PUTSTATIC) {
          writes.add(member);
        } else if (field.getOpcode() == Opcodes.GETSTATIC) {
          reads.add(member);
        }
      }
    }
    boolean endsWithWrite = real.get(real.size() - 1).getOpcode() == Opcodes.PUTSTATIC;
    Member initializes =
        writes.size() == 1 && endsWithWrite ? writes.iterator().next() : null;
    to.add(
        new Statement(
            method,
            List.copyOf(code),
            CodeText.of(code, method.tryCatchBlocks, true),
            writes,
            reads,
            initializes));
  }

  /** After which instructions a statement may end. */
  private boolean[] ends(List<AbstractInsnNode> all) {
    boolean[] ends = emptyStackAfter(all);
    Map<AbstractInsnNode, Integer> at = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      at.put(all.get(i), i);
    }
    for (int i = 0; i < all.size(); i++) {
      for (LabelNode target : targets(all.get(i))) {
        keepTogether(ends, i, at.getOrDefault(target, i));
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int start = at.getOrDefault(block.start, 0);
      keepTogether(ends, start, at.getOrDefault(block.end, start));
      keepTogether(ends, start, at.getOrDefault(block.handler, start));
    }
    keepLocalsTogether(ends, all);
    return ends;
  }

  /** A label belongs to what follows it, so a jump forward only reaches the end of what precedes. */
  private void keepTogether(boolean[] ends, int one, int other) {
    int last = Math.max(one, other) - 1;
    if (other > one) {
      while (last > one && method.instructions.get(last).getOpcode() < 0) {
        last--;
      }
      last--;
    }
    for (int i = Math.min(one, other); i <= last; i++) {
      ends[i] = false;
    }
  }

  private boolean[] emptyStackAfter(List<AbstractInsnNode> all) {
    boolean[] empty = new boolean[all.size()];
    Map<LabelNode, Integer> known = new HashMap<>();
    method.tryCatchBlocks.forEach(block -> known.put(block.handler, 1));
    int depth = 0;
    for (int i = 0; i < all.size(); i++) {
      AbstractInsnNode insn = all.get(i);
      if (insn instanceof LabelNode label) {
        depth = known.getOrDefault(label, depth);
      }
      depth += StackDepth.change(insn);
      for (LabelNode target : targets(insn)) {
        known.putIfAbsent(target, depth);
      }
      // Ends go right behind an instruction: labels and lines belong to what they stand before.
      empty[i] = depth == 0 && insn.getOpcode() >= 0;
      if (insn.getOpcode() == Opcodes.GOTO || insn.getOpcode() == Opcodes.ATHROW) {
        depth = 0;
      }
    }
    return empty;
  }

  private static List<LabelNode> targets(AbstractInsnNode insn) {
    if (insn instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (insn instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }

  /** No statement may end while a local variable holds what a later instruction reads. */
  private static void keepLocalsTogether(boolean[] ends, List<AbstractInsnNode> all) {
    Set<Integer> read = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!read.isEmpty()) {
        ends[i] = false;
      }
      AbstractInsnNode insn = all.get(i);
      if (insn instanceof IincInsnNode increment) {
        read.add(increment.var);
      } else if (insn instanceof FrameNode frame) {
        // The verifier wants these variables, even if no instruction does.
        int index = 0;
        for (Object type : frame.local) {
          if (type != Opcodes.TOP) {
            read.add(index);
          }
          index += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
      } else if (insn instanceof VarInsnNode variable) {
        if (variable.getOpcode() >= Opcodes.ISTORE && variable.getOpcode() <= Opcodes.ASTORE) {
          read.remove(variable.var);
        } else {
          read.add(variable.var);
        }
      }
    }
  }
}
