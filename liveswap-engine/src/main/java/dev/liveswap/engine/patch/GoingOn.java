package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets a constructor be called to go on with an object that another call of it is making: what
 * follows {@code super(…)} or {@code this(…)} stands in it twice then.
 *
 * <pre>{@code
 * if (Dispatcher.isOriginal()) {
 *   C object = (C) PatchMark.takeObject();
 *   … // what follows super(…), with object for this
 *   throw PatchMark.FINISHED;
 * }
 * super(…);
 * …
 * }</pre>
 *
 * <p>In a constructor, for there only the JVM lets final fields be set. It ends with an exception
 * since it may not return without a call of another one (JVMS 4.10.1.9); for the same reason its
 * own {@code this} stays in a variable, which is how frames say so (JVMS 4.7.4).
 */
final class GoingOn {
  private final MethodNode method;
  private final ConstructorCall call;
  private final String owner;
  private final Dispatcher dispatcher;
  private final Object[] atStart;

  /** The variable that keeps {@code this}. */
  private final int kept;

  private final Map<LabelNode, LabelNode> labels = new HashMap<>();
  private final LabelNode start = new LabelNode();
  private final LabelNode end = new LabelNode();
  private final InsnList copy = new InsnList();

  private GoingOn(
      MethodNode method,
      ConstructorCall call,
      String owner,
      Dispatcher dispatcher,
      Object[] atStart) {
    this.atStart = atStart;
    this.method = method;
    this.call = call;
    this.owner = owner;
    this.dispatcher = dispatcher;
    this.kept = method.maxLocals;
  }

  /**
   * Adds that to a constructor.
   *
   * @param call where it calls another one
   * @param atStart the variables as a frame names them at the constructor's start
   * @throws Unpatchable if that needs what is only known before
   */
  static void addTo(
      MethodNode method,
      ConstructorCall call,
      String owner,
      Dispatcher dispatcher,
      Object[] atStart) {
    new GoingOn(method, call, owner, dispatcher, atStart).add();
  }

  private void add() {
    checkVariables();
    nameLabels();
    LabelNode begin = new LabelNode();
    begin(begin);
    List<List<Object>> stacks = new ArrayList<>(call.stacksAtReturns());
    for (AbstractInsnNode each = after(); each != null; each = each.getNext()) {
      if (each.getOpcode() == RETURN) {
        leave(stacks.remove(0));
      } else {
        copy.add(copied(each));
      }
    }
    end();
    copy.add(begin);
    copy.add(new FrameNode(F_NEW, atStart.length, atStart, 0, new Object[0]));
    copy.add(new InsnNode(NOP)); // Its own first frame may not be for the same instruction.
    coverCopy();
    method.instructions.insert(copy);
    method.maxLocals = kept + 1;
    method.maxStack = Math.max(method.maxStack, 2);
  }

  private @Nullable AbstractInsnNode after() {
    return call.insn().getNext();
  }

  /** Who goes on with an object has the parameters, but not those (JEP 513). */
  private void checkVariables() {
    for (int variable : call.ownVariables().keySet()) {
      if (VariableUse.isRead(method, variable, after())) {
        throw new Unpatchable(
            "its constructor uses a variable after its call of another one that it has declared"
                + " before: replace it, or wrap what calls it");
      }
    }
  }

  private void nameLabels() {
    for (AbstractInsnNode each = after(); each != null; each = each.getNext()) {
      if (each instanceof LabelNode label) {
        labels.put(label, new LabelNode());
      }
    }
  }

  private void begin(LabelNode otherwise) {
    int line = ConstructorCall.firstLine(method);
    if (line > 0) {
      LabelNode label = new LabelNode();
      copy.add(label);
      copy.add(new LineNumberNode(line, label));
    }
    copy.add(
        new MethodInsnNode(INVOKESTATIC, dispatcher.name(), Dispatcher.IS_ORIGINAL, "()Z", false));
    copy.add(new JumpInsnNode(IFEQ, otherwise));
    copy.add(
        new MethodInsnNode(
            INVOKESTATIC, Dispatcher.MARK, "takeObject", "()Ljava/lang/Object;", false));
    copy.add(new TypeInsnNode(CHECKCAST, owner));
    copy.add(new VarInsnNode(ALOAD, 0));
    copy.add(new VarInsnNode(ASTORE, kept));
    copy.add(new VarInsnNode(ASTORE, 0));
    // Variables of before that nobody reads any more: frames may still name them.
    call.ownVariables()
        .forEach(
            (variable, type) -> {
              copy.add(new InsnNode(zero(type)));
              copy.add(new VarInsnNode(store(type), variable));
            });
    copy.add(start);
  }

  private static int zero(Object type) {
    return type == INTEGER
        ? ICONST_0
        : type == FLOAT
            ? FCONST_0
            : type == LONG ? LCONST_0 : type == DOUBLE ? DCONST_0 : ACONST_NULL;
  }

  private static int store(Object type) {
    return type == INTEGER
        ? ISTORE
        : type == FLOAT ? FSTORE : type == LONG ? LSTORE : type == DOUBLE ? DSTORE : ASTORE;
  }

  private AbstractInsnNode copied(AbstractInsnNode insn) {
    if (insn instanceof FrameNode frame) {
      FrameNode clone = (FrameNode) frame.clone(labels);
      clone.local = keeping(clone.local);
      return clone;
    }
    AbstractInsnNode clone = insn.clone(labels);
    if (clone == null) {
      throw new Unpatchable("its constructor jumps back to before its call of another one");
    }
    return clone;
  }

  /** Past all handlers. */
  private void leave(List<Object> stack) {
    for (int i = stack.size() - 1; i >= 0; i--) {
      boolean wide = i > 0 && (stack.get(i - 1) == LONG || stack.get(i - 1) == DOUBLE);
      copy.add(new InsnNode(wide ? POP2 : POP));
      i -= wide ? 1 : 0;
    }
    copy.add(new JumpInsnNode(GOTO, end));
  }

  private void end() {
    copy.add(end);
    copy.add(
        new FrameNode(
            F_NEW, kept + 1, keeping(List.<Object>of(owner)).toArray(), 0, new Object[0]));
    copy.add(new FieldInsnNode(GETSTATIC, Dispatcher.MARK, "FINISHED", "Ljava/lang/Error;"));
    copy.add(new InsnNode(ATHROW));
  }

  private List<Object> keeping(List<Object> locals) {
    List<Object> all = new ArrayList<>(locals);
    int width = 0;
    for (Object each : locals) {
      width += each == LONG || each == DOUBLE ? 2 : 1;
    }
    while (width++ < kept) {
      all.add(TOP);
    }
    all.add(UNINITIALIZED_THIS);
    return all;
  }

  /** The copy has the handlers and variables of what it is a copy of. */
  private void coverCopy() {
    for (TryCatchBlockNode each : List.copyOf(method.tryCatchBlocks)) {
      LabelNode handler = labels.get(each.handler);
      LabelNode last = labels.get(each.end);
      if (handler != null && last != null) {
        method.tryCatchBlocks.add(
            new TryCatchBlockNode(
                labels.getOrDefault(each.start, start), last, handler, each.type));
      }
    }
    if (method.localVariables == null) {
      return;
    }
    for (LocalVariableNode each : List.copyOf(method.localVariables)) {
      LabelNode last = labels.get(each.end);
      if (last != null) {
        method.localVariables.add(
            new LocalVariableNode(
                each.name,
                each.desc,
                each.signature,
                labels.getOrDefault(each.start, start),
                last,
                each.index));
      }
    }
  }
}
