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
import org.objectweb.asm.tree.TypeInsnNode;

/** Makes a method of those statements of a {@code <clinit>} that a reload runs. */
final class InitializerWriter {
  private static final String ENUM = "Ljava/lang/Enum;";

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
    plan.literals().forEach(writer::setConstant);
    EnumEdit constants = plan.constants();
    if (constants == null) {
      plan.statements().forEach(statement -> writer.add(statement, statement.method()));
    } else {
      writer.addAll(plan.statements(), constants);
    }
    plan.formers().forEach(writer::keep);
    writer.result.instructions.add(new InsnNode(Opcodes.RETURN));
    return writer.result;
  }

  /** The constants are made first (JLS 8.9.3); when all are there, they take their places. */
  private void addAll(Collection<Statement> statements, EnumEdit constants) {
    result.instructions.add(LinkCall.constants(LinkKind.BEGIN_CONSTANTS, "()V", owner));
    for (Statement statement : statements) {
      AbstractInsnNode last = result.instructions.getLast();
      add(statement, statement.method());
      Member field = statement.initializes();
      if (field != null && constants.remade().contains(field)) {
        takeOver(field, last);
      } else if (constants.values().equals(field)) {
        arrange(constants);
      }
    }
  }

  /** In the place of the assignment, whose field keeps its object. */
  private void takeOver(Member constant, AbstractInsnNode after) {
    InsnList kept = new InsnList();
    kept.add(field(Opcodes.GETSTATIC, constant));
    kept.add(LinkCall.constants(LinkKind.REMAKE_CONSTANT, "(" + ENUM + ENUM + ")V", owner));
    for (AbstractInsnNode insn = after.getNext(); insn != null; insn = insn.getNext()) {
      if (insn instanceof FieldInsnNode write
          && write.getOpcode() == Opcodes.PUTSTATIC
          && write.name.equals(constant.name())
          && write.owner.equals(owner)) {
        result.instructions.insert(write, kept);
        result.instructions.remove(write);
        return;
      }
    }
  }

  private void arrange(EnumEdit constants) {
    InsnList code = result.instructions;
    code.add(field(Opcodes.GETSTATIC, constants.values()));
    code.add(new LdcInsnNode(constants.gone().size()));
    code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Enum"));
    int index = 0;
    for (EnumEdit.Place place : constants.gone()) {
      Home home = place.home();
      code.add(new InsnNode(Opcodes.DUP));
      code.add(new LdcInsnNode(index++));
      code.add(
          home == null
              ? slot(place.constant())
              : new FieldInsnNode(
                  Opcodes.GETSTATIC, home.companion(), home.name(), home.descriptor()));
      code.add(new InsnNode(Opcodes.AASTORE));
    }
    String arrays = "([" + ENUM + "[" + ENUM + ")V";
    code.add(LinkCall.constants(LinkKind.ARRANGE_CONSTANTS, arrays, owner));
  }

  private FieldInsnNode field(int opcode, Member field) {
    return new FieldInsnNode(opcode, owner, field.name(), field.descriptor());
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
    result.instructions.add(slot(field));
    put(field);
  }

  private void keep(Member field, StaticsPlan.Former former) {
    result.instructions.add(field(Opcodes.GETSTATIC, field));
    result.instructions.add(
        LinkCall.keepStatic(
            field.descriptor(),
            former.owner(),
            former.name(),
            former.descriptor(),
            former.hierarchy()));
    put(field);
  }

  private AbstractInsnNode slot(Member field) {
    return LinkCall.member(
        LinkKind.GET_STATIC, "()" + field.descriptor(), owner, field.name(), field.descriptor());
  }

  private void put(Member field) {
    result.instructions.add(field(Opcodes.PUTSTATIC, field));
  }

  private void add(Statement statement, MethodNode method) {
    // What is fitted into the code takes local variables behind those that the code has.
    result.maxLocals = Math.max(result.maxLocals, method.maxLocals);
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
