package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;

/**
 * Which static fields a reload gives their first or a new value. A field that is new is
 * initialized; so is one whose initializer says something else than before. All others keep their
 * values.
 *
 * @param fields the fields to initialize
 * @param statements the statements that do it, in textual order
 * @param constants the values of those that are compile-time constants
 * @param defaults those that no statement and no constant gives a value, and new ones, which may
 *     have been there once
 * @param notRun the first lines of changed statements that nobody runs again
 * @param copies the fields that keep their values, but have to take them to another place
 */
record StaticsPlan(
    Set<Member> fields,
    List<Statement> statements,
    Map<Member, Object> constants,
    Set<Member> defaults,
    List<Integer> notRun,
    Set<Member> copies) {
  static final StaticsPlan NOTHING =
      new StaticsPlan(Set.of(), List.of(), Map.of(), Set.of(), List.of(), Set.of());

  static StaticsPlan between(Shape before, ClassNode old, Shape after, ClassNode now) {
    return new Builder(
            before, after, Statements.ofStaticInitializer(old), Statements.ofStaticInitializer(now))
        .plan();
  }

  boolean isEmpty() {
    return fields.isEmpty() && copies.isEmpty();
  }

  /** The same, and fields that take their values along to another place. */
  StaticsPlan withCopies(Set<Member> moved) {
    return new StaticsPlan(fields, statements, constants, defaults, notRun, moved);
  }

  private static final class Builder {
    private final Shape before;
    private final Shape after;
    private final List<Statement> old;
    private final List<Statement> now;
    private final Set<List<String>> oldTexts = new HashSet<>();

    Builder(Shape before, Shape after, List<Statement> old, List<Statement> now) {
      this.before = before;
      this.after = after;
      this.old = old;
      this.now = now;
      old.forEach(statement -> oldTexts.add(statement.text()));
    }

    StaticsPlan plan() {
      Set<Member> added = new LinkedHashSet<>();
      Set<Member> fields = new LinkedHashSet<>();
      Set<Member> fresh = new LinkedHashSet<>();
      Map<Member, List<List<String>>> oldInitializers = initializers(old);
      Map<Member, List<List<String>>> newInitializers = initializers(now);
      after
          .fields()
          .forEach(
              (field, access) -> {
                if (!ClassVersion.isStatic(access) || isEnumConstant(field, access)) {
                  return;
                }
                Integer oldAccess = before.fields().get(field);
                if (oldAccess == null || !ClassVersion.isStatic(oldAccess)) {
                  added.add(field);
                  fields.add(field);
                } else if (!Objects.equals(oldInitializers.get(field), newInitializers.get(field))
                    || !Objects.equals(
                        before.constants().get(field), after.constants().get(field))) {
                  fields.add(field);
                }
              });
      fresh.addAll(added);
      if (isSwitchMap() && !textsOf(now).equals(textsOf(old))) {
        fields.addAll(after.fields().keySet());
        added.addAll(fields);
      }
      return plan(fresh, added, fields);
    }

    private StaticsPlan plan(Set<Member> fresh, Set<Member> added, Set<Member> fields) {
      List<Statement> run = new ArrayList<>();
      List<Integer> notRun = new ArrayList<>();
      Set<Member> written = new HashSet<>();
      for (Statement statement : now) {
        if (concerns(statement, added, fields)) {
          run.add(statement);
          written.addAll(statement.writes());
        } else if (!oldTexts.contains(statement.text())) {
          notRun.add(firstLine(statement));
        }
      }
      Map<Member, Object> constants = new LinkedHashMap<>();
      Set<Member> defaults = new LinkedHashSet<>();
      for (Member field : fields) {
        Object constant = after.constants().get(field);
        if (constant != null) {
          constants.put(field, constant);
        } else if (fresh.contains(field) || !written.contains(field)) {
          defaults.add(field);
        }
      }
      return new StaticsPlan(fields, run, constants, defaults, notRun, Set.of());
    }

    private boolean concerns(Statement statement, Set<Member> added, Set<Member> fields) {
      if (statement.initializes() != null) {
        return fields.contains(statement.initializes());
      }
      if (statement.writes().stream().anyMatch(added::contains)) {
        return true;
      }
      // What fills a new field, as in static { MAP.put(…); }
      return statement.reads().stream().anyMatch(added::contains)
          && (isSwitchMap() || !oldTexts.contains(statement.text()));
    }

    /** A constant's identity is the program's state: it is not created a second time. */
    private boolean isEnumConstant(Member field, int access) {
      return (access & Opcodes.ACC_ENUM) != 0 || (after.isEnum() && field.name().equals("$VALUES"));
    }

    /** The class behind a {@code switch} over an enum: all it holds follows from its own code. */
    private boolean isSwitchMap() {
      return (after.access() & Opcodes.ACC_SYNTHETIC) != 0
          && after.fields().keySet().stream()
              .allMatch(field -> field.name().startsWith("$SwitchMap$"));
    }

    private static List<List<String>> textsOf(List<Statement> statements) {
      return statements.stream().map(Statement::text).toList();
    }

    private static Map<Member, List<List<String>>> initializers(List<Statement> statements) {
      Map<Member, List<List<String>>> all = new HashMap<>();
      for (Statement statement : statements) {
        if (statement.initializes() != null) {
          all.computeIfAbsent(statement.initializes(), field -> new ArrayList<>())
              .add(statement.text());
        }
      }
      return all;
    }

    private static int firstLine(Statement statement) {
      return statement.code().stream()
          .filter(LineNumberNode.class::isInstance)
          .mapToInt(insn -> ((LineNumberNode) insn).line)
          .findFirst()
          .orElse(0);
    }
  }
}
