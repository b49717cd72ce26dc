package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The field in which an inner class's object keeps its outer object. Compilers leave it out of a
 * version that does not use it; the JVM has it all the same (the weave sees to that), and all
 * constructors go on setting it: so objects know their outer object in whatever version it is used.
 */
public final class OuterObject {
  private static final int FLAGS = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC;

  private OuterObject() {}

  /**
   * The field.
   *
   * @param shape of a class, as the JVM has it or as it was compiled
   * @return null where it has none
   */
  public static @Nullable Member field(Shape shape) {
    for (var field : shape.fields().entrySet()) {
      if (is(field.getKey(), field.getValue())) {
        return field.getKey();
      }
    }
    return null;
  }

  static boolean is(Member field, int access) {
    return field.name().startsWith("this$")
        && field.descriptor().startsWith("L")
        && (access & FLAGS) == (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_FINAL);
  }

  /** Whether a class was a static one: its objects have no outer object to know. */
  static boolean isNewTo(ClassNode before) {
    return before.innerClasses.stream()
        .anyMatch(
            entry -> entry.name.equals(before.name) && (entry.access & Opcodes.ACC_STATIC) != 0);
  }

  /** Whether a field that a version begins to use was set in all objects that exist. */
  static boolean wasKept(ClassVersion before, Member field) {
    return field.equals(field(before.resident()))
        && before.home(field) == null
        && before.current().methods().keySet().stream()
            .filter(Member::isConstructor)
            .filter(constructor -> !constructor.equals(Weave.CONSTRUCTOR))
            .allMatch(constructor -> takes(constructor.descriptor(), field));
  }

  private static boolean takes(String constructor, Member field) {
    return constructor.startsWith("(" + field.descriptor());
  }

  /** What keeps a class with objects from beginning to use their outer object, or null. */
  static @Nullable Finding obstacle(ClassVersion before, Shape now) {
    Member field = field(now);
    if (field == null || before.current().fields().containsKey(field) || wasKept(before, field)) {
      return null;
    }
    String name = before.name().replace('/', '.');
    return Finding.about(
            Code.FIELD_ADDED,
            name,
            name + " now uses its outer object, which objects that exist do not know")
        .member(field.toString(), null, null);
  }

  /** Lets a constructor set the field, where the version's own code does not. */
  static void keep(ClassVersion version, MethodNode constructor) {
    Member field = field(version.resident());
    if (field != null
        && !version.current().fields().containsKey(field)
        && constructor.name.equals("<init>")
        && takes(constructor.desc, field)) {
      InsnList set = new InsnList();
      set.add(new VarInsnNode(Opcodes.ALOAD, 0));
      set.add(new VarInsnNode(Opcodes.ALOAD, 1));
      set.add(
          new FieldInsnNode(Opcodes.PUTFIELD, version.name(), field.name(), field.descriptor()));
      constructor.instructions.insert(set);
    }
  }
}
