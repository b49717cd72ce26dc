package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.engine.fit.Carriers.Ending;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** How objects are constructed whose superclass is a {@link Carriers carrier}. */
final class CarrierConstruction {
  private final World world;
  private final Carriers carriers;

  CarrierConstruction(World world) {
    this.world = world;
    this.carriers = new Carriers(world);
  }

  /**
   * Replaces a constructor's call of a carrier's constructor: first that of the JVM's superclass is
   * called, then what the carrier's does.
   *
   * @param self the class with the constructor
   * @return false where it calls another one
   */
  boolean callFrom(String self, MethodNode method) {
    MethodInsnNode call = Constructors.superCall(self, method);
    if (call == null || !carriers.is(call.owner)) {
      return false;
    }
    checkConstructor(call.owner, call.desc);
    Home home = carriers.constructor(call.owner, call.desc);
    Ending ending = carriers.ending(call.owner, call.desc);
    Type[] types = Type.getArgumentTypes(call.desc);
    int[] locals = new int[types.length];
    int free = method.maxLocals;
    for (int i = 0; i < types.length; i++) {
      locals[i] = free;
      free += types[i].getSize();
    }
    InsnList code = new InsnList();
    for (int i = types.length - 1; i >= 0; i--) {
      code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), locals[i]));
    }
    if (ending.needsArguments()) {
      code.add(new InsnNode(Opcodes.ACONST_NULL));
      load(types, locals, code);
      code.add(call(home, home.preparation(), home.preparationType()));
      code.add(new VarInsnNode(Opcodes.ASTORE, free));
      unpack(ending.descriptor(), free, code);
      free++;
    }
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL, ending.owner(), "<init>", ending.descriptor(), false));
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    load(types, locals, code);
    code.add(call(home, home.construction(), home.constructionType()));
    method.instructions.insertBefore(call, code);
    method.instructions.remove(call);
    method.maxLocals = free;
    return true;
  }

  /** The carrier may have come with a reload that was refused, when nobody called it. */
  private void checkConstructor(String carrier, String descriptor) {
    ClassVersion version = world.version(carrier);
    if (version == null) {
      return;
    }
    for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
      if (method.name.equals("<init>") && method.desc.equals(descriptor)) {
        MethodInsnNode call = ownCall(carrier, method);
        if (!canBeTakenApart(carrier, method)) {
          throw unfittable(call.owner);
        }
        if (call.owner.equals(carrier) || carriers.is(call.owner)) {
          checkConstructor(call.owner, call.desc);
        }
      }
    }
  }

  /** Whether there can be methods that do what a carrier's constructor does. */
  boolean canBeTakenApart(String carrier, MethodNode constructor) {
    MethodInsnNode call = ownCall(carrier, constructor);
    return !isPrepared(carrier, call) || early(call, constructor) != null;
  }

  private boolean isPrepared(String carrier, MethodInsnNode call) {
    boolean delegates = call.owner.equals(carrier) || carriers.is(call.owner);
    return !delegates && !call.desc.equals("()V");
  }

  private static void load(Type[] types, int[] locals, InsnList code) {
    for (int i = 0; i < types.length; i++) {
      code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), locals[i]));
    }
  }

  private static AbstractInsnNode call(Home home, String name, String type) {
    MethodInsnNode call =
        new MethodInsnNode(Opcodes.INVOKESTATIC, home.companion(), name, type, false);
    return home.ownerFirst()
        ? LinkCall.afterInitializing(
            home.carrier(),
            LinkCall.member(LinkKind.CALL_STATIC, type, home.companion(), name, type))
        : call;
  }

  private static void unpack(String descriptor, int array, InsnList into) {
    MethodNode code = new MethodNode(Opcodes.ACC_STATIC, "unpack", "()V", null, null);
    GeneratorAdapter generator = new GeneratorAdapter(code, Opcodes.ACC_STATIC, "unpack", "()V");
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < types.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, array);
      generator.push(i);
      code.visitInsn(Opcodes.AALOAD);
      generator.unbox(types[i]);
    }
    into.add(code.instructions);
  }

  /**
   * The method that does to an object what a carrier's constructor does, once the JVM's superclass
   * is constructed.
   *
   * @param original the constructor; its code is taken
   * @param start puts the carrier's fields into the object
   */
  MethodNode construction(String carrier, Home home, MethodNode original, InsnList start) {
    MethodNode method = CompanionWriter.generated(home.construction(), home.constructionType());
    MethodInsnNode call = ownCall(carrier, original);
    boolean delegates = call.owner.equals(carrier) || carriers.is(call.owner);
    boolean isPrepared = isPrepared(carrier, call);
    if (isPrepared) {
      removeUntil(call, original);
    }
    take(original, method, carrier);
    if (!call.owner.equals(carrier)) {
      method.instructions.insert(call, start);
    }
    if (delegates) {
      Home other = carriers.constructor(call.owner, call.desc);
      method.instructions.set(call, call(other, other.construction(), other.constructionType()));
    } else if (isPrepared) {
      method.instructions.remove(call);
    } else {
      method.instructions.set(call, new InsnNode(Opcodes.POP));
    }
    return method;
  }

  /** The method that yields the arguments which a carrier's constructor gives the superclass's. */
  MethodNode preparation(String carrier, Home home, MethodNode original) {
    MethodNode method = CompanionWriter.generated(home.preparation(), home.preparationType());
    MethodInsnNode call = ownCall(carrier, original);
    Ending ending = carriers.ending(carrier, original.desc);
    if (!ending.needsArguments()) {
      method.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
      method.instructions.add(new InsnNode(Opcodes.ARETURN));
      return method;
    }
    take(original, method, carrier);
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    AbstractInsnNode last = method.instructions.getLast();
    while (last != call) {
      AbstractInsnNode before = last.getPrevious();
      method.instructions.remove(last);
      last = before;
    }
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTFIELD) {
        // Set when the object is there: see removeUntil.
        method.instructions.insert(insn, new InsnNode(Opcodes.POP));
        boolean isWide = Type.getType(field.desc).getSize() == 2;
        method.instructions.set(insn, new InsnNode(isWide ? Opcodes.POP2 : Opcodes.POP));
      }
    }
    method.instructions.insert(call, new InsnNode(Opcodes.ARETURN));
    method.instructions.set(call, LinkCall.pack(call.desc));
    return method;
  }

  private static MethodInsnNode ownCall(String carrier, MethodNode constructor) {
    MethodInsnNode call = Constructors.ownCall(constructor);
    if (call == null) {
      throw unfittable(carrier);
    }
    return call;
  }

  /**
   * Leaves out what another method does: working out the arguments. What it sets of the object
   * meanwhile (captured variables) stays.
   */
  private static void removeUntil(MethodInsnNode call, MethodNode method) {
    List<AbstractInsnNode> early = early(call, method);
    if (early == null) {
      throw unfittable(call.owner);
    }
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn == call) {
        break;
      }
      boolean isCode =
          insn instanceof FrameNode
              || !(insn instanceof LabelNode || insn instanceof LineNumberNode);
      if (isCode && !early.contains(insn)) {
        method.instructions.remove(insn);
      }
    }
  }

  /** What a constructor sets of the object before it calls another one; null for anything more. */
  private static @Nullable List<AbstractInsnNode> early(MethodInsnNode call, MethodNode method) {
    List<AbstractInsnNode> early = new ArrayList<>();
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != call;
        insn = insn.getNext()) {
      if (insn.getOpcode() >= Opcodes.ISTORE && insn.getOpcode() <= Opcodes.ASTORE) {
        return null;
      }
      if (insn instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTFIELD) {
        AbstractInsnNode value = previous(insn);
        AbstractInsnNode object = previous(value);
        if (!(value instanceof VarInsnNode && object instanceof VarInsnNode)) {
          return null;
        }
        early.addAll(List.of(object, value, insn));
      }
    }
    return early;
  }

  private static AbstractInsnNode previous(AbstractInsnNode insn) {
    AbstractInsnNode at = insn.getPrevious();
    while (at != null && at.getOpcode() < 0) {
      at = at.getPrevious();
    }
    return at == null ? insn : at;
  }

  private static Unfittable unfittable(String type) {
    return new Unfittable(
        Code.SUPERCLASS_CHANGED,
        "a constructor calls that of "
            + type.replace('/', '.')
            + " in a way that cannot be taken apart");
  }

  /** The object is finished to the JVM when this code begins. */
  private static void take(MethodNode from, MethodNode to, String carrier) {
    for (AbstractInsnNode insn : from.instructions) {
      if (insn instanceof FrameNode frame) {
        frame.local = finished(frame.local, carrier);
        frame.stack = finished(frame.stack, carrier);
      }
    }
    to.instructions = from.instructions;
    to.tryCatchBlocks = from.tryCatchBlocks;
    to.localVariables = from.localVariables;
    to.maxLocals = from.maxLocals;
    to.maxStack = from.maxStack;
  }

  private static List<Object> finished(List<Object> types, String carrier) {
    List<Object> all = new ArrayList<>();
    if (types != null) {
      types.forEach(type -> all.add(type == Opcodes.UNINITIALIZED_THIS ? carrier : type));
    }
    return all;
  }
}
