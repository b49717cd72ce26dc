package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Makes a method of those statements of a {@code <clinit>} that a reload runs. */
final class InitializerWriter {
  private final String owner;
  private final MethodNode result;

  private InitializerWriter(String owner, String name, String descriptor) {
    this.owner = owner;
    this.result =
        new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
  }

  /**
   * Writes a static method that takes an object and runs initializers of its fields.
   *
   * @param owner the internal name of the object's class
   * @param statements from constructors, none of which needs an argument
   * @param name the method's name
   */
  static MethodNode writeForObject(String owner, Collection<Statement> statements, String name) {
    InitializerWriter writer = new InitializerWriter(owner, name, "(L" + owner + ";)V");
    statements.forEach(statement -> writer.add(statement, statement.method()));
    writer.result.instructions.add(new InsnNode(Opcodes.RETURN));
    return writer.result;
  }

  /**
   * Writes the method as it would stand in the class itself: its references are not fitted yet.
   *
   * @param owner the internal name of the class the statements are from
   * @param plan what to run
   * @param name the method's name
   */
  static MethodNode write(String owner, StaticsPlan plan, String name) {
    InitializerWriter writer = new InitializerWriter(owner, name, "()V");
    plan.copies().forEach(writer::copy);
    plan.defaults().forEach(writer::setDefault);
    plan.constants().forEach(writer::setConstant);
    plan.statements().forEach(statement -> writer.add(statement, statement.method()));
    writer.result.instructions.add(new InsnNode(Opcodes.RETURN));
    return writer.result;
  }

  private void setDefault(Member field) {
    result.instructions.add(
        new InsnNode(
            switch (Type.getType(field.descriptor()).getSort()) {
              case Type.LONG -> Opcodes.LCONST_0;
              case Type.DOUBLE -> Opcodes.DCONST_0;
              case Type.FLOAT -> Opcodes.FCONST_0;
              case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
              default -> Opcodes.ICONST_0;
            }));
    put(field);
  }

  private void setConstant(Member field, Object value) {
    result.instructions.add(new LdcInsnNode(value));
    put(field);
  }

  /** From the resident slot, which no ordinary reference means any more. */
  private void copy(Member field) {
    result.instructions.add(
        LinkCall.member(
            LinkKind.GET_STATIC,
            "()" + field.descriptor(),
            owner,
            field.name(),
            field.descriptor()));
    put(field);
  }

  private void put(Member field) {
    result.instructions.add(
        new FieldInsnNode(Opcodes.PUTSTATIC, owner, field.name(), field.descriptor()));
  }

  private void add(Statement statement, MethodNode method) {
    Map<LabelNode, LabelNode> copies = new HashMap<>();
    Set<LabelNode> inside = new HashSet<>();
    Set<LabelNode> used = new HashSet<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        copies.put(label, new LabelNode());
      }
    }
    for (AbstractInsnNode insn : statement.code()) {
      if (insn instanceof LabelNode label) {
        inside.add(label);
      }
      used.addAll(targets(insn));
      AbstractInsnNode copy = insn.clone(copies);
      if (copy instanceof FrameNode frame) {
        forgetParameters(frame, method);
      }
      result.instructions.add(copy);
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (inside.contains(block.start)) {
        used.add(block.end);
        result.tryCatchBlocks.add(
            new TryCatchBlockNode(
                copies.get(block.start),
                copies.get(block.end),
                copies.get(block.handler),
                block.type));
      }
    }
    used.removeAll(inside);
    end(used, copies);
  }

  /** Labels that belong to the next statement: jumps here meet an empty stack and no variables. */
  private void end(Set<LabelNode> labels, Map<LabelNode, LabelNode> copies) {
    if (labels.isEmpty()) {
      return;
    }
    InsnList code = result.instructions;
    labels.forEach(label -> code.add(copies.get(label)));
    Object[] locals = result.desc.equals("()V") ? new Object[0] : new Object[] {owner};
    code.add(new FrameNode(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]));
    // Two frames at one offset are not allowed, and the next statement may begin with one.
    code.add(new InsnNode(Opcodes.NOP));
  }

  /** A constructor's parameters are not there; nothing reads them. */
  private static void forgetParameters(FrameNode frame, MethodNode method) {
    int parameters = Type.getArgumentTypes(method.desc).length;
    for (int i = 1; i <= parameters && i < frame.local.size(); i++) {
      Object type = frame.local.get(i);
      if (type == Opcodes.LONG || type == Opcodes.DOUBLE) {
        frame.local.set(i, Opcodes.TOP);
        frame.local.add(i, Opcodes.TOP);
        i++;
        parameters++;
      } else {
        frame.local.set(i, Opcodes.TOP);
      }
    }
  }

  private static Set<LabelNode> targets(AbstractInsnNode insn) {
    Set<LabelNode> targets = new HashSet<>();
    if (insn instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }
}
