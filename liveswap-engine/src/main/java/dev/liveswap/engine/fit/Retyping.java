package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Whether a field's value stays when its type changes: always where an assignment would take it
 * (JLS 5.2), as for {@code ArrayList} to {@code List} and {@code int} to {@code long}. Whether the
 * new type can hold it else, as for {@code List} to {@code ArrayList}, is known of each object
 * only.
 */
enum Retyping {
  ALWAYS,
  PERHAPS,
  NEVER;

  /** In the order of widening (JLS 5.1.2). */
  private static final String NUMBERS = "BSIJFD";

  private static final String PRIMITIVES = "ZCBSIJFD";
  private static final List<String> BOXES =
      List.of("Boolean", "Character", "Byte", "Short", "Integer", "Long", "Float", "Double");

  /**
   * The field that has another type now.
   *
   * @param field a field of the new version
   * @return the old version's, or null where there is none, not a single one, or one that belongs
   *     to the class where the other belongs to objects
   */
  static @Nullable Member former(Shape before, Shape now, Member field) {
    return former(before, now, now, field);
  }

  /**
   * The field that has another type and another class now.
   *
   * @param before the class that had it, as it was
   * @param left what has become of that class, or null where it is gone
   * @param now the class that has it
   * @param field its field
   * @return the field as it was, or null as for {@link #former(Shape, Shape, Member)}
   */
  static @Nullable Member former(Shape before, @Nullable Shape left, Shape now, Member field) {
    List<Member> candidates =
        before.fields().keySet().stream()
            .filter(each -> each.name().equals(field.name()))
            .filter(each -> left == null || !left.fields().containsKey(each))
            .toList();
    if (candidates.size() != 1) {
      return null;
    }
    int then = before.fields().getOrDefault(candidates.get(0), 0);
    int access = now.fields().getOrDefault(field, 0);
    boolean isSameKind = ClassVersion.isStatic(then) == ClassVersion.isStatic(access);
    return isSameKind && !OuterObject.is(field, access) ? candidates.get(0) : null;
  }

  /**
   * Whether values stay.
   *
   * @param world the classes after the edit
   */
  static Retyping of(World world, Member before, Member now) {
    String from = before.descriptor();
    String to = now.descriptor();
    if (isPrimitive(from) && isPrimitive(to)) {
      return widens(from, to) ? ALWAYS : isNumber(from) && isNumber(to) ? PERHAPS : NEVER;
    }
    if (isPrimitive(to)) {
      return PERHAPS;
    }
    Type boxed = isPrimitive(from) ? box(from) : Type.getType(from);
    return isBelow(world, boxed, Type.getType(to)) ? ALWAYS : PERHAPS;
  }

  private static boolean isNumber(String descriptor) {
    return !descriptor.equals("Z");
  }

  private static boolean isPrimitive(String descriptor) {
    return descriptor.length() == 1;
  }

  private static boolean widens(String from, String to) {
    int narrow = NUMBERS.indexOf(from.equals("C") ? "S" : from);
    return from.equals(to) || (narrow >= 0 && narrow < NUMBERS.indexOf(to));
  }

  private static Type box(String primitive) {
    return Type.getObjectType("java/lang/" + BOXES.get(PRIMITIVES.indexOf(primitive)));
  }

  private static boolean isBelow(World world, Type from, Type to) {
    return to.getInternalName().equals("java/lang/Object")
        || (from.getSort() == Type.OBJECT
            && to.getSort() == Type.OBJECT
            && Resolution.current(world).isSubtype(from.getInternalName(), to.getInternalName()));
  }

  /** How the text of a statement ends its line that writes a field. */
  static String write(int opcode, String owner, Member field) {
    return opcode + " " + owner + "." + field.name() + " " + field.descriptor();
  }

  /** Whether two initializers give a field the same number, of another type. */
  static boolean isSameNumber(Statement one, Statement other) {
    Double number = number(one);
    return number != null && number.equals(number(other));
  }

  /** What {@code field = 1} assigns, boxed or not, or null where it is something else. */
  private static @Nullable Double number(Statement statement) {
    List<AbstractInsnNode> code =
        statement.code().stream().filter(insn -> insn.getOpcode() >= 0).toList();
    int first = code.get(code.size() - 1).getOpcode() == Opcodes.PUTSTATIC ? 0 : 1;
    boolean isBoxed =
        code.size() == first + 3
            && code.get(first + 1) instanceof MethodInsnNode box
            && box.name.equals("valueOf");
    if (code.size() != first + 2 && !isBoxed) {
      return null;
    }
    AbstractInsnNode constant = code.get(first);
    int opcode = constant.getOpcode();
    if (constant instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return (double) push.operand;
    }
    if (constant instanceof LdcInsnNode load) {
      return load.cst instanceof Number number ? number.doubleValue() : null;
    }
    return constant instanceof InsnNode ? number(opcode) : null;
  }

  private static @Nullable Double number(int opcode) {
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return (double) (opcode - Opcodes.ICONST_0);
    }
    return switch (opcode) {
      case Opcodes.LCONST_0, Opcodes.FCONST_0, Opcodes.DCONST_0 -> 0.0;
      case Opcodes.LCONST_1, Opcodes.FCONST_1, Opcodes.DCONST_1 -> 1.0;
      case Opcodes.FCONST_2 -> 2.0;
      default -> null;
    };
  }
}
