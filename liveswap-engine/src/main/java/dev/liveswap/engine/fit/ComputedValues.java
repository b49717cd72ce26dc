package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * The static fields of a class that follow others which get new values: final ones whose values
 * never change. Fields that hold an object keep it: it may be one that the program has changed.
 */
final class ComputedValues {
  private static final Set<String> VALUES =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Byte;",
          "Ljava/lang/Short;",
          "Ljava/lang/Character;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;",
          "Ljava/lang/Class;",
          "Ljava/net/URI;",
          "Ljava/nio/file/Path;",
          "Ljava/util/Locale;",
          "Ljava/util/UUID;",
          "Ljava/util/regex/Pattern;");

  private final Shape shape;
  private final ClassNode node;
  private final List<Statement> statements;

  ComputedValues(Shape shape, ClassNode node, List<Statement> statements) {
    this.shape = shape;
    this.node = node;
    this.statements = statements;
  }

  /** Whether a statement is the initializer of such a field. */
  boolean isOf(Statement statement) {
    Member field = statement.initializes();
    return field != null
        && (shape.fields().getOrDefault(field, 0) & Opcodes.ACC_FINAL) != 0
        && isValue(field.descriptor());
  }

  private static boolean isValue(String descriptor) {
    return descriptor.length() == 1
        || VALUES.contains(descriptor)
        || descriptor.startsWith("Ljava/math/")
        || descriptor.startsWith("Ljava/time/");
  }

  /**
   * Adds those that are computed from fields of a set, also in several steps.
   *
   * @param counts which of the set's fields count
   */
  void addTo(Set<Member> fields, Predicate<Member> counts) {
    int known;
    do {
      known = fields.size();
      for (Statement statement : statements) {
        Member field = statement.initializes();
        if (field != null && isOf(statement) && readsAny(statement, fields, counts)) {
          fields.add(field);
        }
      }
    } while (fields.size() > known);
  }

  /** Whether what a statement computes depends on one of these fields. */
  boolean readsAny(Statement statement, Set<Member> fields, Predicate<Member> counts) {
    return FieldsTouched.by(statement, node).read().stream()
        .anyMatch(field -> fields.contains(field) && counts.test(field));
  }
}
