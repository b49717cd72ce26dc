package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes the bodies of constants into their enum. */
final class BodyMerger {
  private static final String MARK = "$liveswap$";
  private static final String OWN = MARK + "own$";
  private static final int HELPER = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  private final ClassNode node;

  /** By constant; already in the enum's own name. */
  private final Map<String, ClassNode> bodies;

  /** The methods that bodies override, with the constants that do. */
  private final DeclaringInterfaces interfaces;

  private final Map<String, List<String>> overrides = new LinkedHashMap<>();

  BodyMerger(ClassNode node, Map<String, ClassNode> bodies, DeclaringInterfaces interfaces) {
    this.node = node;
    this.bodies = bodies;
    this.interfaces = interfaces;
  }

  /** Whether a body consists of methods only, and nobody else knows its class. */
  static boolean canMerge(ClassNode body, ClassNode into, DeclaringInterfaces interfaces) {
    String own = "L" + body.name + ";";
    boolean isOld = (body.version & 0xFFFF) < Opcodes.V11; // calls private methods otherwise
    if (!body.fields.isEmpty() || isOld) {
      return false;
    }
    for (MethodNode method : body.methods) {
      if (method.name.equals("<clinit>")
          || (method.name.equals("<init>") && (!callsSuperOnly(method) || !has(into, method)))) {
        return false;
      }
      if (isOverriding(method, into)
          && !has(into, method)
          && !isToString(method)
          && interfaces.of(into, method.name, method.desc) == null) {
        return false; // Nobody knows which interface it is of.
      }
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof MethodInsnNode call
            ? !call.owner.equals(body.name) && call.desc.contains(own)
            : insn instanceof FieldInsnNode field && field.desc.contains(own)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean callsSuperOnly(MethodNode constructor) {
    for (AbstractInsnNode insn : constructor.instructions) {
      boolean plain =
          insn.getOpcode() < 0
              || insn instanceof VarInsnNode
              || insn.getOpcode() == Opcodes.INVOKESPECIAL
              || insn.getOpcode() == Opcodes.ACONST_NULL
              || insn.getOpcode() == Opcodes.RETURN;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(ClassNode node, MethodNode method) {
    return find(node, method.name, method.desc) != null;
  }

  private static @Nullable MethodNode find(ClassNode node, String name, String descriptor) {
    for (MethodNode method : node.methods) {
      if (method.name.equals(name) && method.desc.equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  private static boolean isToString(MethodNode method) {
    return method.name.equals("toString") && method.desc.equals("()Ljava/lang/String;");
  }

  /** What nobody calls but the body itself is nothing to the enum. */
  private static boolean isOverriding(MethodNode method, ClassNode into) {
    return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
        && !method.name.startsWith("<")
        && (has(into, method) || isToString(method) || !into.interfaces.isEmpty());
  }

  /** A constructor that only calls the enum's. */
  static MethodNode constructor(String superName, String descriptor) {
    MethodNode method = new MethodNode(0, "<init>", descriptor, null, null);
    load(method.instructions, descriptor);
    method.instructions.add(
        new MethodInsnNode(Opcodes.INVOKESPECIAL, superName, "<init>", descriptor, false));
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    return method;
  }

  void merge() {
    bodies.forEach(this::noteOverrides);
    bodies.forEach(this::take);
    overrides.forEach(this::dispatch);
  }

  private void noteOverrides(String constant, ClassNode body) {
    for (MethodNode method : body.methods) {
      if (isOverriding(method, node)) {
        overrides
            .computeIfAbsent(method.name + method.desc, each -> new ArrayList<>())
            .add(constant);
      }
    }
  }

  private void take(String constant, ClassNode body) {
    Map<String, String> names = new HashMap<>();
    Set<String> own = new HashSet<>();
    for (MethodNode method : body.methods) {
      if (!method.name.startsWith("<")) {
        own.add(method.name + method.desc);
        names.put(method.name + method.desc, name(constant, method));
      }
    }
    for (MethodNode method : body.methods) {
      if (!method.name.startsWith("<")) {
        for (AbstractInsnNode insn : method.instructions) {
          rename(insn, names, own);
        }
        method.name = String.valueOf(names.get(method.name + method.desc));
        method.access = HELPER | (method.access & Opcodes.ACC_STATIC);
        node.methods.add(method);
      }
    }
  }

  /** Lambda bodies stay such. */
  private static String name(String constant, MethodNode method) {
    return GeneratedNames.isLambda(method.name)
        ? "lambda$" + constant + "_" + method.name.substring("lambda$".length())
        : MARK + constant + "$" + method.name;
  }

  private void rename(AbstractInsnNode insn, Map<String, String> names, Set<String> own) {
    if (insn instanceof MethodInsnNode call && call.owner.equals(node.name)) {
      String key = call.name + call.desc;
      if (overrides.containsKey(key)) {
        if (call.getOpcode() == Opcodes.INVOKESPECIAL) {
          call.name = OWN + call.name; // super.m()
          call.setOpcode(Opcodes.INVOKEVIRTUAL);
        }
      } else if (own.contains(key)) {
        call.name = String.valueOf(names.get(key));
      }
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      for (int i = 0; i < dynamic.bsmArgs.length; i++) {
        if (dynamic.bsmArgs[i] instanceof Handle handle
            && handle.getOwner().equals(node.name)
            && own.contains(handle.getName() + handle.getDesc())) {
          dynamic.bsmArgs[i] =
              new Handle(
                  handle.getTag(),
                  handle.getOwner(),
                  String.valueOf(names.get(handle.getName() + handle.getDesc())),
                  handle.getDesc(),
                  handle.isInterface());
        }
      }
    }
  }

  private void dispatch(String key, List<String> constants) {
    String name = key.substring(0, key.indexOf('('));
    String descriptor = key.substring(key.indexOf('('));
    MethodNode method = find(node, name, descriptor);
    MethodNode original = new MethodNode(HELPER, OWN + name, descriptor, null, null);
    if (method == null) {
      method =
          new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
      node.methods.add(method);
      boolean isOfEnum = isToString(method);
      load(original.instructions, descriptor);
      original.instructions.add(
          new MethodInsnNode(
              Opcodes.INVOKESPECIAL,
              String.valueOf(isOfEnum ? node.superName : interfaces.of(node, name, descriptor)),
              name,
              descriptor,
              !isOfEnum));
      original.instructions.add(returning(descriptor));
    } else if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
      method.access &= ~Opcodes.ACC_ABSTRACT;
      original.instructions.add(new TypeInsnNode(Opcodes.NEW, "java/lang/AbstractMethodError"));
      original.instructions.add(new InsnNode(Opcodes.DUP));
      original.instructions.add(
          new MethodInsnNode(
              Opcodes.INVOKESPECIAL, "java/lang/AbstractMethodError", "<init>", "()V", false));
      original.instructions.add(new InsnNode(Opcodes.ATHROW));
    } else {
      original.instructions = method.instructions;
      original.tryCatchBlocks = method.tryCatchBlocks;
      original.localVariables = method.localVariables;
      method.instructions = new InsnList();
      method.tryCatchBlocks = new ArrayList<>();
      method.localVariables = null;
    }
    node.methods.add(original);
    for (String constant : constants) {
      LabelNode next = new LabelNode();
      method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
      method.instructions.add(
          new FieldInsnNode(Opcodes.GETSTATIC, node.name, constant, "L" + node.name + ";"));
      method.instructions.add(new JumpInsnNode(Opcodes.IF_ACMPNE, next));
      call(method, MARK + constant + "$" + name);
      method.instructions.add(next);
      method.instructions.add(entryFrame(descriptor));
    }
    call(method, OWN + name);
  }

  private void call(MethodNode method, String name) {
    load(method.instructions, method.desc);
    method.instructions.add(
        new MethodInsnNode(Opcodes.INVOKEVIRTUAL, node.name, name, method.desc, false));
    method.instructions.add(returning(method.desc));
  }

  private static InsnNode returning(String descriptor) {
    return new InsnNode(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
  }

  private static void load(InsnList code, String descriptor) {
    int local = 0;
    code.add(new VarInsnNode(Opcodes.ALOAD, local++));
    for (Type type : Type.getArgumentTypes(descriptor)) {
      code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local));
      local += type.getSize();
    }
  }

  private FrameNode entryFrame(String descriptor) {
    List<Object> locals = new ArrayList<>(List.of(node.name));
    for (Type type : Type.getArgumentTypes(descriptor)) {
      locals.add(
          switch (type.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> Opcodes.INTEGER;
          });
    }
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
  }
}
