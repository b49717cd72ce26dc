package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where a constructor calls another one, and what there is then.
 *
 * @param insn the call
 * @param locals the variables after it, as {@link AnalyzerAdapter} has them
 * @param stacksAtReturns the stack at each return that follows
 * @param parameters how many variables are the object and the parameters
 */
record ConstructorCall(
    AbstractInsnNode insn,
    List<Object> locals,
    List<List<Object>> stacksAtReturns,
    int parameters) {

  /**
   * Finds it.
   *
   * @param owner internal name of the constructor's class
   * @return null where it never returns from there
   * @throws Unpatchable if it is no statement of its own
   */
  static @Nullable ConstructorCall in(MethodNode constructor, String owner) {
    Finder finder = new Finder(owner, constructor);
    for (AbstractInsnNode each : constructor.instructions) {
      finder.accept(each);
    }
    if (finder.found == null) {
      return null;
    }
    int parameters = Type.getArgumentsAndReturnSizes(constructor.desc) >> 2;
    return new ConstructorCall(finder.found, finder.variables, finder.stacksAtReturns, parameters);
  }

  /** Variables that are no parameters, by number; those that take two are named once. */
  Map<Integer, Object> ownVariables() {
    Map<Integer, Object> own = new TreeMap<>();
    for (int i = parameters; i < locals.size(); i++) {
      Object type = locals.get(i);
      if (type != TOP) {
        own.put(i, type);
      }
    }
    return own;
  }

  /** Of the constructor's first statement, or 0. */
  static int firstLine(MethodNode constructor) {
    for (AbstractInsnNode each : constructor.instructions) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  private static final class Finder extends AnalyzerAdapter {
    private @Nullable AbstractInsnNode found;
    private List<Object> variables = List.of();
    private final List<List<Object>> stacksAtReturns = new ArrayList<>();

    Finder(String owner, MethodNode constructor) {
      super(ASM9, owner, constructor.access, constructor.name, constructor.desc, null);
    }

    void accept(AbstractInsnNode insn) {
      boolean before = isUninitialized();
      if (found != null && insn.getOpcode() == RETURN) {
        stacksAtReturns.add(stack == null ? List.of() : List.copyOf(stack));
      }
      insn.accept(this);
      if (found == null && insn instanceof MethodInsnNode && before && !isUninitialized()) {
        if (!stack.isEmpty()) {
          throw new Unpatchable(
              "its constructor does not call another one in a statement of its own");
        }
        found = insn;
        variables = List.copyOf(locals);
      }
    }

    @SuppressWarnings("NullAway") // Null where no code can come to, as before the frame there.
    private boolean isUninitialized() {
      return locals != null && !locals.isEmpty() && locals.get(0) == UNINITIALIZED_THIS;
    }
  }
}
