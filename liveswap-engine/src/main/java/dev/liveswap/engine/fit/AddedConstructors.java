package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.StateHook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes the woven constructor: a switch over the added ones, each of which finds its parameters in
 * an array and puts them where its own code expects them, behind the woven constructor's.
 */
final class AddedConstructors {
  /** The receiver, a null, the case's number, the array. */
  private static final int ARRAY = 3;

  private static final int SHIFT = 3;

  private static final String ERROR = "NoSuchMethodError";

  private final World world;
  private final ClassVersion version;
  private final Map<Member, MethodNode> bodies;
  private final CodeFitter fitter;
  private final MethodNode result;

  private AddedConstructors(
      World world,
      ClassVersion version,
      Map<Member, MethodNode> bodies,
      CodeFitter fitter,
      int access) {
    this.world = world;
    this.version = version;
    this.fitter = fitter;
    this.bodies = bodies;
    this.result = new MethodNode(access, "<init>", StateHook.CONSTRUCTOR, null, null);
  }

  /**
   * Writes it.
   *
   * @param bodies the current version's methods, fitted
   * @param fitter fits the rest
   */
  static MethodNode write(
      World world,
      ClassVersion version,
      Map<Member, MethodNode> bodies,
      CodeFitter fitter,
      int access) {
    AddedConstructors constructors = new AddedConstructors(world, version, bodies, fitter, access);
    List<Home> homes =
        version.companions().values().stream()
            .flatMap(List::stream)
            .filter(Home::isConstructorCase)
            .toList();
    constructors.writeCases(homes);
    return constructors.result;
  }

  private void writeCases(List<Home> homes) {
    InsnList code = result.instructions;
    if (homes.isEmpty()) {
      code.add(new InsnNode(Opcodes.ACONST_NULL));
      code.add(new InsnNode(Opcodes.ATHROW));
      return;
    }
    LabelNode none = new LabelNode();
    LabelNode[] cases = new LabelNode[homes.size()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = new LabelNode();
    }
    LabelNode start = new LabelNode();
    code.add(start);
    code.add(new LineNumberNode(Home.GENERATED_LINE, start));
    code.add(new VarInsnNode(Opcodes.ILOAD, 2));
    code.add(new TableSwitchInsnNode(0, cases.length - 1, none, cases));
    for (Home home : homes) {
      MethodNode body = bodies.get(home.member());
      addCase(
          cases[home.constructorCase()],
          home,
          home.equals(version.home(home.member())) ? body : null);
    }
    code.add(none);
    code.add(entryFrame());
    code.add(new InsnNode(Opcodes.ACONST_NULL));
    code.add(new InsnNode(Opcodes.ATHROW));
  }

  private FrameNode entryFrame() {
    Object[] locals = {
      Opcodes.UNINITIALIZED_THIS, StateHook.NAME, Opcodes.INTEGER, "[Ljava/lang/Object;"
    };
    return new FrameNode(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
  }

  private void addCase(LabelNode label, Home home, @Nullable MethodNode body) {
    result.instructions.add(label);
    result.instructions.add(entryFrame());
    if (home.member().isPassage()) {
      pass(home.member());
      return;
    }
    MethodNode was = body == null ? version.departed().code(home.member()) : null;
    if (was != null && home.equals(version.lastHome(home.member()))) {
      fitter.forDeparted().fit(was);
      result.instructions.add(version.departed().admission(home.member(), ERROR, message(home)));
      unpack(home.member().descriptor());
      embed(was);
      return;
    }
    if (body == null) {
      MethodNode gone = new MethodNode(0, "<init>", "()V", null, null);
      ClassNodes.throwing(gone, ERROR, message(home));
      result.instructions.add(gone.instructions);
      return;
    }
    unpack(home.member().descriptor());
    embed(body);
  }

  private String message(Home home) {
    return "'" + ResidentFitter.described(version.name(), home.member()) + "'";
  }

  private void unpack(String descriptor) {
    MethodNode code = new MethodNode(Opcodes.ACC_STATIC, "unpack", "()V", null, null);
    unpack(descriptor, code);
    fitter.fit(code);
    result.instructions.add(code.instructions);
  }

  /** Does nothing of this class: the object is that of a class that is not below it any more. */
  private void pass(Member passage) {
    MethodNode code = new MethodNode(Opcodes.ACC_STATIC, "pass", "()V", null, null);
    code.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    String above = Objects.requireNonNull(version.resident().superName());
    String descriptor = passage.descriptor();
    if (above.equals(passage.leadsTo())) {
      unpack(descriptor, code);
      int local = 1 + SHIFT;
      for (Type type : Type.getArgumentTypes(descriptor)) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        local += type.getSize();
      }
      code.maxLocals = local;
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, above, "<init>", descriptor, false);
    } else {
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitLdcInsn(Constructors.passage(world, above, passage).constructorCase());
      code.visitVarInsn(Opcodes.ALOAD, ARRAY);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, above, "<init>", StateHook.CONSTRUCTOR, false);
    }
    code.visitInsn(Opcodes.RETURN);
    fitter.fit(code);
    result.instructions.add(code.instructions);
  }

  private static void unpack(String descriptor, MethodNode code) {
    Type[] types = Type.getArgumentTypes(descriptor);
    GeneratorAdapter generator = new GeneratorAdapter(code, Opcodes.ACC_STATIC, "unpack", "()V");
    int local = 1 + SHIFT;
    for (int i = 0; i < types.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, ARRAY);
      generator.push(i);
      code.visitInsn(Opcodes.AALOAD);
      generator.unbox(types[i]);
      code.visitVarInsn(types[i].getOpcode(Opcodes.ISTORE), local);
      local += types[i].getSize();
    }
  }

  private void embed(MethodNode body) {
    Map<LabelNode, LabelNode> copies = new HashMap<>();
    for (AbstractInsnNode insn : body.instructions) {
      if (insn instanceof LabelNode label) {
        copies.put(label, new LabelNode());
      }
    }
    for (AbstractInsnNode insn : body.instructions) {
      AbstractInsnNode copy = insn.clone(copies);
      if (copy instanceof VarInsnNode variable) {
        variable.var = shifted(variable.var);
      } else if (copy instanceof IincInsnNode increment) {
        increment.var = shifted(increment.var);
      } else if (copy instanceof FrameNode frame) {
        frame.local = shifted(frame.local);
      }
      result.instructions.add(copy);
    }
    for (TryCatchBlockNode block : body.tryCatchBlocks) {
      result.tryCatchBlocks.add(
          new TryCatchBlockNode(
              copies.get(block.start),
              copies.get(block.end),
              copies.get(block.handler),
              block.type));
    }
    if (body.localVariables != null) {
      if (result.localVariables == null) {
        result.localVariables = new ArrayList<>();
      }
      for (LocalVariableNode variable : body.localVariables) {
        result.localVariables.add(
            new LocalVariableNode(
                variable.name,
                variable.desc,
                variable.signature,
                copies.get(variable.start),
                copies.get(variable.end),
                shifted(variable.index)));
      }
    }
  }

  private static int shifted(int variable) {
    return variable == 0 ? 0 : variable + SHIFT;
  }

  private static List<Object> shifted(List<Object> locals) {
    List<Object> shifted = new ArrayList<>(locals);
    for (int i = 0; i < SHIFT; i++) {
      shifted.add(Math.min(1, shifted.size()), Opcodes.TOP);
    }
    return shifted;
  }
}
