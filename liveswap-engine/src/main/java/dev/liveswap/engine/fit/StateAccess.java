package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Code of a companion that reaches the added fields of an object through its woven field. */
final class StateAccess {
  static final String STATE = Home.GENERATED + "state";

  /** Locals: the first holder of the object's list, and a new one. */
  private static final int HEAD = 1;

  private static final int HOLDER = 2;

  private StateAccess() {}

  /**
   * The methods that read and write one field; they throw where the field is gone.
   *
   * @param access the field's flags now, or null
   * @param admission what lets code of the version before read and write a field that is gone; null
   *     where there is none
   */
  static List<MethodNode> accessors(
      String owner,
      Home home,
      @Nullable Integer access,
      @Nullable InvokeDynamicInsnNode admission) {
    Type type = Type.getType(home.descriptor());
    String receiver = "(L" + owner + ";";
    MethodNode get = CompanionWriter.generated(home.getter(), receiver + ")" + home.descriptor());
    MethodNode set = CompanionWriter.generated(home.setter(), receiver + home.descriptor() + ")V");
    if (access == null && admission == null) {
      ClassNodes.throwing(get, "NoSuchFieldError", home.member().name());
      ClassNodes.throwing(set, "NoSuchFieldError", home.member().name());
      return List.of(get, set);
    }
    get.instructions.add(holder(owner, home.companion()));
    boolean isVolatileOnlyNow =
        access != null && (access & ~home.access() & Opcodes.ACC_VOLATILE) != 0;
    get.instructions.add(
        isVolatileOnlyNow ? volatileAccess(home, true) : field(Opcodes.GETFIELD, home));
    get.instructions.add(new InsnNode(type.getOpcode(Opcodes.IRETURN)));
    set.instructions.add(holder(owner, home.companion()));
    set.instructions.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), 1));
    set.instructions.add(
        isVolatileOnlyNow ? volatileAccess(home, false) : field(Opcodes.PUTFIELD, home));
    set.instructions.add(new InsnNode(Opcodes.RETURN));
    for (MethodNode accessor : List.of(get, set)) {
      if (admission != null) {
        accessor.instructions.insert(admission.clone(Map.of()));
      }
      ClassNodes.markGenerated(accessor);
      CompanionWriter.checkReceiver(accessor);
    }
    return List.of(get, set);
  }

  /** The same of a field that has another place now. */
  static List<MethodNode> forwarding(String owner, Home home, Home now) {
    Type type = Type.getType(home.descriptor());
    String getter = "(L" + owner + ";)" + home.descriptor();
    String setter = "(L" + owner + ";" + home.descriptor() + ")V";
    MethodNode get = CompanionWriter.generated(home.getter(), getter);
    MethodNode set = CompanionWriter.generated(home.setter(), setter);
    get.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    get.instructions.add(
        new MethodInsnNode(Opcodes.INVOKESTATIC, now.companion(), now.getter(), getter, false));
    get.instructions.add(new InsnNode(type.getOpcode(Opcodes.IRETURN)));
    set.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    set.instructions.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), 1));
    set.instructions.add(
        new MethodInsnNode(Opcodes.INVOKESTATIC, now.companion(), now.setter(), setter, false));
    set.instructions.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(get);
    ClassNodes.markGenerated(set);
    return List.of(get, set);
  }

  /**
   * The method that yields a field's variable.
   *
   * @param now where the field is: {@code home} itself, or another place
   */
  static MethodNode variable(ClassVersion version, Home home, Home now) {
    MethodNode method =
        CompanionWriter.generated(home.variable(), "()Ljava/lang/invoke/VarHandle;");
    Integer access = version.current().fields().get(home.member());
    boolean isFinal = access != null && (access & Opcodes.ACC_FINAL) != 0;
    method.instructions.add(
        LinkCall.variable(
            version.name(), now.companion(), STATE, now.name(), now.descriptor(), isFinal));
    method.instructions.add(new InsnNode(Opcodes.ARETURN));
    ClassNodes.markGenerated(method);
    return method;
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

  private static AbstractInsnNode volatileAccess(Home home, boolean reads) {
    String holder = "(L" + home.companion() + ";";
    return LinkCall.member(
        reads ? LinkKind.GET_VOLATILE : LinkKind.PUT_VOLATILE,
        reads ? holder + ")" + home.descriptor() : holder + home.descriptor() + ")V",
        home.companion(),
        home.name(),
        home.descriptor());
  }

  /**
   * What makes a companion a holder's class: constructor, look-up, start of construction.
   *
   * @param isUnknown whether nobody can know an object yet when its superclass's constructor ends
   */
  static List<MethodNode> holder(String owner, String companion, String woven, boolean isUnknown) {
    return List.of(
        constructor(), lookUp(owner, companion, woven), start(owner, companion, woven, isUnknown));
  }

  /** The same for a class that is an interface to the JVM: what to do depends on the object's. */
  static List<MethodNode> holderOfCarrier(String owner, String companion) {
    MethodNode find = CompanionWriter.generated(STATE, "(L" + owner + ";)L" + companion + ";");
    find.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    find.instructions.add(LinkCall.state(LinkKind.FIND_STATE, owner, companion, owner));
    find.instructions.add(new InsnNode(Opcodes.ARETURN));
    ClassNodes.markGenerated(find);
    MethodNode start = CompanionWriter.generated(CompanionWriter.START, "(L" + owner + ";)V");
    start.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
    start.instructions.add(LinkCall.state(LinkKind.START_STATE, owner, companion, owner));
    start.instructions.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(start);
    return List.of(constructor(), find, start);
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
    insns.add(wovenField(Opcodes.GETFIELD, woven));
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

  /**
   * Runs in every constructor, so without the linker's help where it can: while a constructor of
   * {@code Object} was all that has run, nobody else knows the object.
   */
  private static MethodNode start(String owner, String companion, String woven, boolean isUnknown) {
    MethodNode method = CompanionWriter.generated(CompanionWriter.START, "(L" + owner + ";)V");
    InsnList insns = method.instructions;
    LabelNode slow = new LabelNode();
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(wovenField(Opcodes.GETFIELD, woven));
    insns.add(new VarInsnNode(Opcodes.ASTORE, HEAD));
    insns.add(new VarInsnNode(Opcodes.ALOAD, HEAD));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(new LdcInsnNode(Type.getObjectType(companion)));
    insns.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            StateHook.NAME,
            StateHook.IS_FREE,
            "(" + StateHook.DESCRIPTOR + "Ljava/lang/Object;Ljava/lang/Class;)Z",
            false));
    insns.add(new JumpInsnNode(Opcodes.IFEQ, slow));
    makeHolder(companion, insns);
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    if (isUnknown) {
      insns.add(new VarInsnNode(Opcodes.ALOAD, HOLDER));
      insns.add(wovenField(Opcodes.PUTFIELD, woven));
    } else {
      insns.add(new VarInsnNode(Opcodes.ALOAD, HEAD));
      insns.add(new VarInsnNode(Opcodes.ALOAD, HOLDER));
      insns.add(LinkCall.state(LinkKind.ADD_STATE, owner, companion, woven));
      insns.add(new JumpInsnNode(Opcodes.IFEQ, slow));
    }
    insns.add(new InsnNode(Opcodes.RETURN));
    insns.add(slow);
    insns.add(
        new FrameNode(Opcodes.F_NEW, 2, new Object[] {owner, StateHook.NAME}, 0, new Object[0]));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(LinkCall.state(LinkKind.START_STATE, owner, companion, woven));
    insns.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(method);
    return method;
  }

  /** Complete before anybody can reach it. */
  private static void makeHolder(String companion, InsnList insns) {
    insns.add(new TypeInsnNode(Opcodes.NEW, companion));
    insns.add(new InsnNode(Opcodes.DUP));
    insns.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, companion, "<init>", "()V", false));
    insns.add(new VarInsnNode(Opcodes.ASTORE, HOLDER));
    insns.add(new VarInsnNode(Opcodes.ALOAD, HOLDER));
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(
        new FieldInsnNode(Opcodes.PUTFIELD, StateHook.NAME, StateHook.OWNER, "Ljava/lang/Object;"));
    insns.add(new VarInsnNode(Opcodes.ALOAD, HOLDER));
    insns.add(new VarInsnNode(Opcodes.ALOAD, HEAD));
    insns.add(
        new FieldInsnNode(Opcodes.PUTFIELD, StateHook.NAME, StateHook.NEXT, StateHook.DESCRIPTOR));
    insns.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, "java/lang/invoke/VarHandle", "releaseFence", "()V", false));
  }

  /** An instruction the JIT knows everything about: the weave made field and class public. */
  private static FieldInsnNode wovenField(int opcode, String woven) {
    return new FieldInsnNode(opcode, woven, StateHook.FIELD, StateHook.DESCRIPTOR);
  }
}
