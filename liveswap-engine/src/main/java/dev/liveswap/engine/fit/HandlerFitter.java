package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.engine.link.LinkCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rewrites {@code catch} where the JVM has another opinion of what is below the type: it catches
 * all that may be meant, and code in front of the handler chooses, among this handler and those
 * that come after it for the same instructions (JVMS 2.10).
 */
final class HandlerFitter {
  private final Hierarchy hierarchy;
  private final MethodNode method;

  HandlerFitter(Hierarchy hierarchy, MethodNode method) {
    this.hierarchy = hierarchy;
    this.method = method;
  }

  /**
   * Rewrites them.
   *
   * @return whether there were any
   */
  boolean fit() {
    List<TryCatchBlockNode> blocks = List.copyOf(method.tryCatchBlocks);
    List<LabelNode> handlers = new ArrayList<>();
    blocks.forEach(block -> handlers.add(block.handler));
    boolean changed = false;
    for (int i = 0; i < blocks.size(); i++) {
      TryCatchBlockNode block = blocks.get(i);
      if (block.type != null && hierarchy.isLoose(block.type)) {
        chooseBefore(block, blocks.subList(i, blocks.size()), handlers.subList(i, handlers.size()));
        changed = true;
      }
    }
    return changed;
  }

  private void chooseBefore(
      TryCatchBlockNode block, List<TryCatchBlockNode> candidates, List<LabelNode> handlers) {
    List<String> types = new ArrayList<>();
    List<LabelNode> targets = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (covers(candidates.get(i), block)) {
        types.add(String.valueOf(candidates.get(i).type));
        targets.add(handlers.get(i));
      }
    }
    List<Object> locals = frame(block.handler).local;
    LabelNode choice = new LabelNode();
    InsnList code = new InsnList();
    code.add(choice);
    code.add(frame(locals));
    boolean caught = false;
    for (int i = 0; i < targets.size() && !caught; i++) {
      caught = types.get(i).equals("null");
      choose(caught ? null : types.get(i), targets.get(i), locals, code);
    }
    if (!caught) {
      code.add(new InsnNode(Opcodes.ATHROW));
    }
    method.instructions.add(code);
    block.handler = choice;
    block.type = hierarchy.caughtAs(String.valueOf(block.type));
  }

  private void choose(
      @Nullable String type, LabelNode handler, List<Object> locals, InsnList code) {
    LabelNode next = new LabelNode();
    if (type != null) {
      Type tested = Type.getObjectType(type);
      code.add(new InsnNode(Opcodes.DUP));
      code.add(
          hierarchy.isLoose(type)
              ? LinkCall.instanceOf(tested, hierarchy.text(type))
              : new TypeInsnNode(Opcodes.INSTANCEOF, type));
      code.add(new JumpInsnNode(Opcodes.IFEQ, next));
    }
    Object wanted = frame(handler).stack.get(0);
    if (!wanted.equals("java/lang/Throwable")) {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, hierarchy.caughtAs((String) wanted)));
    }
    code.add(new JumpInsnNode(Opcodes.GOTO, handler));
    if (type != null) {
      code.add(next);
      code.add(frame(locals));
      code.add(new InsnNode(Opcodes.NOP));
    }
  }

  private static FrameNode frame(List<Object> locals) {
    return new FrameNode(
        Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
  }

  /** The frame that a handler begins with. */
  private static FrameNode frame(LabelNode handler) {
    for (AbstractInsnNode insn = handler; insn != null; insn = insn.getNext()) {
      if (insn instanceof FrameNode frame) {
        return frame;
      }
      if (insn.getOpcode() >= 0) {
        break;
      }
    }
    throw new Unfittable(Code.SUPERCLASS_CHANGED, "a handler of exceptions has no frame");
  }

  /** Whether one applies wherever the other does; compilers nest them or keep them apart. */
  private boolean covers(TryCatchBlockNode outer, TryCatchBlockNode inner) {
    int start = method.instructions.indexOf(inner.start);
    int end = method.instructions.indexOf(inner.end);
    int outerStart = method.instructions.indexOf(outer.start);
    int outerEnd = method.instructions.indexOf(outer.end);
    if (outerEnd <= start || outerStart >= end) {
      return false;
    }
    if (outerStart > start || outerEnd < end) {
      throw new Unfittable(
          Code.SUPERCLASS_CHANGED,
          "the handlers of exceptions in " + method.name + " overlap and cannot be rewritten");
    }
    return true;
  }
}
