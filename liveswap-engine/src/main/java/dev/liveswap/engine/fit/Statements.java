package dev.liveswap.engine.fit;

import dev.liveswap.engine.identity.CodeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * An initializer method taken apart into the statements it was compiled from: initializers of
 * fields, and what stands in initializer blocks and constructor bodies, in textual order.
 */
final class Statements {
  /**
   * Consecutive instructions that leave nothing on the stack or in local variables for others.
   *
   * @param method the whole initializer method
   * @param code the instructions, labels included
   * @param text for comparison
   * @param writes the fields of the class that are assigned
   * @param reads the fields of the class that are read
   * @param needsParameters whether it reads a parameter of the method
   * @param initializes the field whose initializer this is, or null for a statement of a block
   */
  record Statement(
      MethodNode method,
      List<AbstractInsnNode> code,
      List<String> text,
      Set<Member> writes,
      Set<Member> reads,
      boolean needsParameters,
      @Nullable Member initializes) {}

  private final String owner;
  private final MethodNode method;
  private final int put;
  private final int get;

  /** The first local variable that is neither the receiver nor a parameter. */
  private final int firstVariable;

  private Statements(String owner, MethodNode method) {
    this.owner = owner;
    this.method = method;
    boolean isStatic = ClassVersion.isStatic(method.access);
    put = isStatic ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD;
    get = isStatic ? Opcodes.GETSTATIC : Opcodes.GETFIELD;
    firstVariable = (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - (isStatic ? 1 : 0);
  }

  /** Those of the {@code <clinit>} in textual order; their instructions are those of the tree. */
  static List<Statement> ofStaticInitializer(ClassNode node) {
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        return new Statements(node.name, method).statements(0);
      }
    }
    return List.of();
  }

  /**
   * Those of a constructor after its call of the superclass's.
   *
   * @param superCall that call
   */
  static List<Statement> ofConstructor(
      ClassNode node, MethodNode constructor, AbstractInsnNode superCall) {
    return new Statements(node.name, constructor)
        .statements(constructor.instructions.indexOf(superCall) + 1);
  }

  private List<Statement> statements(int from) {
    AbstractInsnNode[] whole = method.instructions.toArray();
    List<AbstractInsnNode> all = List.of(whole).subList(from, whole.length);
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
    if (real.isEmpty() || (real.size() == 1 && real.get(0).getOpcode() == Opcodes.RETURN)) {
      return;
    }
    Set<Member> writes = new LinkedHashSet<>();
    Set<Member> reads = new LinkedHashSet<>();
    for (AbstractInsnNode insn : real) {
      if (insn instanceof FieldInsnNode field && field.owner.equals(owner)) {
        Member member = new Member(field.name, field.desc);
        if (field.getOpcode() == put) {
          writes.add(member);
        } else if (field.getOpcode() == get) {
          reads.add(member);
        }
      }
    }
    // A field of another object may be written, too: only the receiver's is initialized.
    boolean endsWithWrite =
        real.get(real.size() - 1).getOpcode() == put
            && (put == Opcodes.PUTSTATIC
                || (real.get(0) instanceof VarInsnNode first && first.var == 0));
    Member initializes = writes.size() == 1 && endsWithWrite ? writes.iterator().next() : null;
    to.add(
        new Statement(
            method,
            List.copyOf(code),
            withoutOrdinal(
                CodeText.behindParameters(code, method.tryCatchBlocks, firstVariable),
                real,
                initializes),
            writes,
            reads,
            real.stream().anyMatch(this::usesParameter),
            initializes));
  }

  /**
   * An enum constant begins with its name and its ordinal (JLS 8.9.2): where it stands among the
   * others says nothing of the constant itself.
   */
  private static List<String> withoutOrdinal(
      List<String> text, List<AbstractInsnNode> code, @Nullable Member initializes) {
    boolean isConstant =
        initializes != null
            && code.size() > 4
            && code.get(0).getOpcode() == Opcodes.NEW
            && code.get(1).getOpcode() == Opcodes.DUP
            && code.get(2) instanceof LdcInsnNode name
            && initializes.name().equals(name.cst);
    if (isConstant) {
      text.set(3, "ordinal");
    }
    return text;
  }

  private boolean usesParameter(AbstractInsnNode insn) {
    int variable =
        insn instanceof VarInsnNode v ? v.var : insn instanceof IincInsnNode i ? i.var : -1;
    return variable < firstVariable && variable >= (ClassVersion.isStatic(method.access) ? 0 : 1);
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
        keepTogether(all, ends, i, at.getOrDefault(target, i));
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int start = at.getOrDefault(block.start, 0);
      keepTogether(all, ends, start, at.getOrDefault(block.end, start));
      keepTogether(all, ends, start, at.getOrDefault(block.handler, start));
    }
    keepLocalsTogether(ends, all);
    return ends;
  }

  /**
   * A label belongs to what follows it, so a jump forward only reaches the end of what precedes.
   */
  private static void keepTogether(List<AbstractInsnNode> all, boolean[] ends, int one, int other) {
    int last = Math.max(one, other) - 1;
    if (other > one) {
      while (last > one && all.get(last).getOpcode() < 0) {
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
  private void keepLocalsTogether(boolean[] ends, List<AbstractInsnNode> all) {
    Set<Integer> read = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (read.stream().anyMatch(variable -> variable >= firstVariable)) {
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
