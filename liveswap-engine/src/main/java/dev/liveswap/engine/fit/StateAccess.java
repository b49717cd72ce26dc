package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Code of a companion that reaches the added fields of an object through its woven field. */
final class StateAccess {
  static final String STATE = Home.GENERATED + "state";

  private StateAccess() {}

  /** The methods that read and write one field; they throw where the field is gone. */
  static List<MethodNode> accessors(String owner, Home home, boolean current) {
    Type type = Type.getType(home.descriptor());
    String receiver = "(L" + owner + ";";
    MethodNode get = CompanionWriter.generated(home.getter(), receiver + ")" + home.descriptor());
    MethodNode set = CompanionWriter.generated(home.setter(), receiver + home.descriptor() + ")V");
    if (!current) {
      ClassNodes.throwing(get, "NoSuchFieldError", home.member().name());
      ClassNodes.throwing(set, "NoSuchFieldError", home.member().name());
      return List.of(get, set);
    }
    get.instructions.add(holder(owner, home.companion()));
    get.instructions.add(field(Opcodes.GETFIELD, home));
    get.instructions.add(new InsnNode(type.getOpcode(Opcodes.IRETURN)));
    set.instructions.add(holder(owner, home.companion()));
    set.instructions.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), 1));
    set.instructions.add(field(Opcodes.PUTFIELD, home));
    set.instructions.add(new InsnNode(Opcodes.RETURN));
    for (MethodNode accessor : List.of(get, set)) {
      ClassNodes.markGenerated(accessor);
      CompanionWriter.checkReceiver(accessor);
    }
    return List.of(get, set);
  }

  private static InsnList holder(String owner, String companion) {
    InsnList insns = new InsnList();
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, companion, STATE, "(L" + owner + ";)L" + companion + ";", false));
    return insns;
  }

  private static FieldInsnNode field(int opcode, Home home) {
    return new FieldInsnNode(opcode, home.companion(), home.name(), home.descriptor());
  }

  /** What makes a companion a holder's class: constructor, look-up, start of construction. */
  static List<MethodNode> holder(String owner, String companion, String woven) {
    return List.of(constructor(), lookUp(owner, companion, woven), start(owner, companion, woven));
  }

  private static MethodNode constructor() {
    MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    method.instructions.add(
        new MethodInsnNode(Opcodes.INVOKESPECIAL, StateHook.NAME, "<init>", "()V", false));
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(method);
    return method;
  }

  /** The holder is nearly always the first one of the list, and the object's own. */
  private static MethodNode lookUp(String owner, String companion, String woven) {
    MethodNode method = CompanionWriter.generated(STATE, "(L" + owner + ";)L" + companion + ";");
    LabelNode slow = new LabelNode();
    InsnList insns = method.instructions;
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(
        LinkCall.member(
            LinkKind.GET_FIELD,
            "(L" + owner + ";)" + StateHook.DESCRIPTOR,
            woven,
            StateHook.FIELD,
            StateHook.DESCRIPTOR));
    insns.add(new VarInsnNode(Opcodes.ASTORE, 1));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 1));
    insns.add(new TypeInsnNode(Opcodes.INSTANCEOF, companion));
    insns.add(new JumpInsnNode(Opcodes.IFEQ, slow));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 1));
    insns.add(
        new FieldInsnNode(Opcodes.GETFIELD, StateHook.NAME, StateHook.OWNER, "Ljava/lang/Object;"));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(new JumpInsnNode(Opcodes.IF_ACMPNE, slow));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 1));
    insns.add(new TypeInsnNode(Opcodes.CHECKCAST, companion));
    insns.add(new InsnNode(Opcodes.ARETURN));
    insns.add(slow);
    insns.add(
        new FrameNode(Opcodes.F_NEW, 2, new Object[] {owner, StateHook.NAME}, 0, new Object[0]));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(LinkCall.state(LinkKind.FIND_STATE, owner, companion, woven));
    insns.add(new InsnNode(Opcodes.ARETURN));
    ClassNodes.markGenerated(method);
    return method;
  }

  private static MethodNode start(String owner, String companion, String woven) {
    MethodNode method = CompanionWriter.generated(CompanionWriter.START, "(L" + owner + ";)V");
    method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    method.instructions.add(LinkCall.state(LinkKind.START_STATE, owner, companion, woven));
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(method);
    return method;
  }
}
