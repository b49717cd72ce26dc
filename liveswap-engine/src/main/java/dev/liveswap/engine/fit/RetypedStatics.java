package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Which static fields keep their values although their type changes: what {@link Heritage} decides
 * for the fields of objects. A field with another initializer than before starts anew, as one does
 * whose type stays.
 */
final class RetypedStatics {
  private final WorldAfter after;
  private final Hierarchy hierarchy;

  /**
   * @param after all classes of the edit, with their supertypes
   */
  RetypedStatics(WorldAfter after) {
    this.after = after;
    this.hierarchy = new Hierarchy(after);
  }

  /** The same plans, where fields that keep their values do so. */
  void keep(Map<String, StaticsPlan> plans) {
    plans.replaceAll(
        (name, plan) -> {
          ClassVersion old = after.before().version(name);
          ClassVersion now = after.version(name);
          return old == null || now == null || plan.isEmpty() ? plan : kept(old, now, plan);
        });
  }

  private StaticsPlan kept(ClassVersion old, ClassVersion now, StaticsPlan plan) {
    Map<Member, StaticsPlan.Former> formers = new LinkedHashMap<>();
    for (Member field : plan.fields()) {
      Member former = Retyping.former(old.current(), now.current(), field);
      Home home = now.home(field);
      if (former != null && (home == null || home.isStatic())) {
        Retyping retyping = Retyping.of(after, former, field);
        if (retyping != Retyping.NEVER && !startsOtherwise(old, former, now, field)) {
          formers.put(field, former(old, former, field, retyping));
        }
      }
    }
    return formers.isEmpty() ? plan : plan.withFormers(formers);
  }

  private StaticsPlan.Former former(
      ClassVersion old, Member former, Member field, Retyping retyping) {
    Home place = old.home(former);
    Type type = Type.getType(field.descriptor());
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return new StaticsPlan.Former(
        place == null ? old.name() : place.companion(),
        place == null ? former.name() : place.name(),
        former.descriptor(),
        hierarchy.text(element.getInternalName()),
        retyping == Retyping.ALWAYS);
  }

  /** Whether the two fields get their first values in different ways. */
  private static boolean startsOtherwise(
      ClassVersion old, Member then, ClassVersion now, Member field) {
    if (now.current().constants().get(field) != null
        || old.current().constants().get(then) != null) {
      return true;
    }
    ClassNode node = ClassNodes.read(now.classFile());
    Statement before = initializer(ClassNodes.read(old.classFile()), then);
    Statement renewed = initializer(node, field);
    return isWrittenElsewhere(node, field)
        || !(Objects.equals(text(before, old.name(), then, field), text(renewed, "", field, field))
            || (before != null && renewed != null && Retyping.isSameNumber(before, renewed)));
  }

  private static @Nullable Statement initializer(ClassNode node, Member field) {
    return Statements.ofStaticInitializer(node).stream()
        .filter(statement -> field.equals(statement.initializes()))
        .findFirst()
        .orElse(null);
  }

  /** In a block, which does what else it does with the value. */
  private static boolean isWrittenElsewhere(ClassNode node, Member field) {
    return Statements.ofStaticInitializer(node).stream()
        .anyMatch(each -> each.initializes() == null && each.writes().contains(field));
  }

  private static @Nullable List<String> text(
      @Nullable Statement statement, String owner, Member then, Member field) {
    return statement == null
        ? null
        : statement.text().stream()
            .map(
                line ->
                    line.replace(
                        Retyping.write(Opcodes.PUTSTATIC, owner, then),
                        Retyping.write(Opcodes.PUTSTATIC, owner, field)))
            .toList();
  }
}
