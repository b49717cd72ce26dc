package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Code as lines of text, to compare: without line numbers, with jumps as instruction numbers. */
public final class CodeText {
  private final Map<LabelNode, Integer> positions = new HashMap<>();
  private final boolean generatedNames;

  /** Variables from here on are numbered from here. */
  private final int firstVariable;

  private CodeText(boolean generatedNames, int firstVariable) {
    this.generatedNames = generatedNames;
    this.firstVariable = firstVariable;
  }

  /**
   * One line an instruction and exception handler.
   *
   * @param insns consecutive instructions, labels included
   * @param handlers exception handlers of the method; those elsewhere are left out
   * @param generatedNames false to take any two lambda bodies' names as equal, and any two numbers
   *     of anonymous and local classes
   * @return the lines
   */
  public static List<String> of(
      Iterable<AbstractInsnNode> insns, List<TryCatchBlockNode> handlers, boolean generatedNames) {
    return new CodeText(generatedNames, 0).lines(insns, handlers);
  }

  /**
   * As {@link #of(Iterable, List, boolean)} with generated names, for the same code in methods that
   * take other parameters.
   *
   * @param firstVariable the method's first local variable behind its parameters
   */
  public static List<String> behindParameters(
      Iterable<AbstractInsnNode> insns, List<TryCatchBlockNode> handlers, int firstVariable) {
    return new CodeText(true, firstVariable).lines(insns, handlers);
  }

  private List<String> lines(Iterable<AbstractInsnNode> insns, List<TryCatchBlockNode> handlers) {
    int position = 0;
    for (AbstractInsnNode insn : insns) {
      if (insn instanceof LabelNode label) {
        positions.put(label, position);
      } else if (insn.getOpcode() >= 0) {
        position++;
      }
    }
    List<String> lines = new ArrayList<>();
    for (AbstractInsnNode insn : insns) {
      if (insn.getOpcode() >= 0) {
        lines.add(line(insn));
      }
    }
    for (TryCatchBlockNode handler : handlers) {
      if (positions.containsKey(handler.start)) {
        lines.add(
            "catch " + handler.type + at(handler.start) + at(handler.end) + at(handler.handler));
      }
    }
    return lines;
  }

  /** One instruction that is no jump, with generated names taken as equal. */
  static String of(AbstractInsnNode insn) {
    return new CodeText(false, 0).line(insn);
  }

  private String line(AbstractInsnNode insn) {
    String line = insn.getOpcode() + " " + operands(insn);
    return generatedNames || insn instanceof LdcInsnNode
        ? line
        : GeneratedNames.withoutNumbers(line);
  }

  private String operands(AbstractInsnNode insn) {
    if (insn instanceof IntInsnNode i) {
      return "" + i.operand;
    } else if (insn instanceof VarInsnNode v) {
      return variable(v.var);
    } else if (insn instanceof TypeInsnNode t) {
      return t.desc;
    } else if (insn instanceof FieldInsnNode f) {
      return f.owner + "." + f.name + " " + f.desc;
    } else if (insn instanceof MethodInsnNode m) {
      return m.owner + "." + m.name + m.desc;
    } else if (insn instanceof InvokeDynamicInsnNode d) {
      return d.name + d.desc + handle(d.bsm) + constants(d.bsmArgs);
    } else if (insn instanceof JumpInsnNode j) {
      return at(j.label);
    } else if (insn instanceof LdcInsnNode c) {
      return c.cst.getClass().getSimpleName() + " " + c.cst;
    } else if (insn instanceof IincInsnNode i) {
      return variable(i.var) + " " + i.incr;
    } else if (insn instanceof TableSwitchInsnNode s) {
      return s.min + " " + s.max + at(s.dflt) + at(s.labels);
    } else if (insn instanceof LookupSwitchInsnNode s) {
      return s.keys + at(s.dflt) + at(s.labels);
    } else if (insn instanceof MultiANewArrayInsnNode a) {
      return a.desc + " " + a.dims;
    }
    return "";
  }

  private String variable(int index) {
    return firstVariable > 0 && index >= firstVariable ? "+" + (index - firstVariable) : "" + index;
  }

  private String constants(Object[] constants) {
    return Arrays.stream(constants)
        .map(
            constant ->
                constant instanceof Handle handle
                    ? handle(handle)
                    : constant.getClass().getSimpleName() + " " + constant)
        .toList()
        .toString();
  }

  private String handle(Handle handle) {
    String name =
        generatedNames || !GeneratedNames.isLambda(handle.getName()) ? handle.getName() : "lambda";
    return handle.getTag() + " " + handle.getOwner() + "." + name + handle.getDesc();
  }

  private String at(List<LabelNode> labels) {
    StringBuilder all = new StringBuilder();
    labels.forEach(label -> all.append(at(label)));
    return all.toString();
  }

  private String at(LabelNode label) {
    return " @" + positions.getOrDefault(label, -1);
  }
}
