package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.LambdasRun.Fate;
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
import org.jspecify.annotations.Nullable;
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
 * @param literals the values of those that are compile-time constants
 * @param defaults those that no statement and no constant gives a value, and new ones, which may
 *     have been there once
 * @param notRun the first lines of changed statements that nobody runs again
 * @param copies the fields that keep their values, but have to take them to another place
 * @param formers the fields whose type changes, and whose values stay where they fit
 * @param constants what becomes of an enum's constants, or null where they stay as they are
 */
record StaticsPlan(
    Set<Member> fields,
    List<Statement> statements,
    Map<Member, Object> literals,
    Set<Member> defaults,
    List<Integer> notRun,
    Set<Member> copies,
    Map<Member, Former> formers,
    @Nullable EnumEdit constants) {
  /**
   * The field of another type that a field was.
   *
   * @param owner the class or companion that has it
   * @param name its name there
   * @param descriptor its type
   * @param hierarchy who is below the type that the field has now, see {@link Hierarchy#text}
   * @param alwaysFits whether any value of the one is one of the other
   */
  record Former(
      String owner, String name, String descriptor, String hierarchy, boolean alwaysFits) {}

  static final StaticsPlan NOTHING =
      new StaticsPlan(Set.of(), List.of(), Map.of(), Set.of(), List.of(), Set.of(), Map.of(), null);

  static StaticsPlan between(
      ClassVersion before, ClassNode old, Shape after, ClassNode now, World world) {
    LambdasRun lambdas = new LambdasRun(old, now, world);
    return new Builder(
            before.current(),
            after,
            now,
            Statements.ofStaticInitializer(old),
            Statements.ofStaticInitializer(now),
            lambdas,
            EnumEdit.between(
                before, old, after, now, statement -> lambdas.by(statement) == Fate.RUN))
        .plan();
  }

  /** Gives fields of a class that did not change their values once more. */
  static StaticsPlan again(ClassNode node, Set<Member> fields) {
    List<Statement> statements =
        Statements.ofStaticInitializer(node).stream()
            .filter(
                statement ->
                    statement.writes().stream().anyMatch(fields::contains)
                        || statement.reads().stream().anyMatch(fields::contains))
            .toList();
    return new StaticsPlan(
        fields, statements, Map.of(), Set.of(), List.of(), Set.of(), Map.of(), null);
  }

  /** Runs the initializers of fields of a class that did not change. */
  static StaticsPlan again(List<Statement> statements, Set<Member> fields) {
    List<Statement> run =
        statements.stream()
            .filter(each -> each.initializes() != null && fields.contains(each.initializes()))
            .toList();
    return new StaticsPlan(fields, run, Map.of(), Set.of(), List.of(), Set.of(), Map.of(), null);
  }

  static int firstLine(Statement statement) {
    return statement.code().stream()
        .filter(LineNumberNode.class::isInstance)
        .mapToInt(insn -> ((LineNumberNode) insn).line)
        .findFirst()
        .orElse(0);
  }

  /** Sets fields of a class that did not change to their default values. */
  static StaticsPlan empty(Set<Member> fields) {
    return new StaticsPlan(
        fields, List.of(), Map.of(), fields, List.of(), Set.of(), Map.of(), null);
  }

  /** Both; what both do is done once. */
  StaticsPlan plus(StaticsPlan more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<Member> all = new LinkedHashSet<>(fields);
    all.addAll(more.fields);
    List<Statement> run = new ArrayList<>(statements);
    Set<List<String>> texts = new HashSet<>();
    statements.forEach(statement -> texts.add(statement.text()));
    more.statements.stream().filter(each -> !texts.contains(each.text())).forEach(run::add);
    Set<Member> unset = new LinkedHashSet<>(defaults);
    unset.addAll(more.defaults);
    return new StaticsPlan(all, run, literals, unset, notRun, copies, formers, constants);
  }

  /**
   * Whether a field gets a new place each time it gets a value. A new companion makes who asks for
   * it wait until it is initialized: so nobody meets constants that are not in their places yet.
   */
  boolean startsAnew(Member field) {
    return fields.contains(field)
        && (SwitchMaps.isMap(field) || (constants != null && constants.values().equals(field)));
  }

  boolean isEmpty() {
    return fields.isEmpty() && copies.isEmpty() && formers.isEmpty();
  }

  /** The same, and fields that take their values along to another place. */
  StaticsPlan withCopies(Set<Member> moved) {
    return new StaticsPlan(
        fields, statements, literals, defaults, notRun, moved, formers, constants);
  }

  /** The same, and fields that keep their values, which need no other where these always fit. */
  StaticsPlan withFormers(Map<Member, Former> kept) {
    Set<Member> all = new LinkedHashSet<>(fields);
    Set<Member> unset = new LinkedHashSet<>(defaults);
    List<Statement> run = new ArrayList<>(statements);
    kept.forEach(
        (field, former) -> {
          if (former.alwaysFits()) {
            all.remove(field);
            unset.remove(field);
            run.removeIf(statement -> field.equals(statement.initializes()));
          }
        });
    return new StaticsPlan(all, run, literals, unset, notRun, copies, kept, constants);
  }

  private static final class Builder {
    private final Shape before;
    private final Shape after;
    private final ClassNode node;
    private final List<Statement> old;
    private final List<Statement> now;
    private final Set<List<String>> oldTexts = new HashSet<>();
    private final LambdasRun lambdas;
    private final ComputedValues values;
    private final @Nullable EnumEdit constants;

    Builder(
        Shape before,
        Shape after,
        ClassNode node,
        List<Statement> old,
        List<Statement> now,
        LambdasRun lambdas,
        @Nullable EnumEdit constants) {
      this.lambdas = lambdas;
      this.values = new ComputedValues(after, node, now);
      this.constants = constants;
      this.before = before;
      this.after = after;
      this.node = node;
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
                if (!ClassVersion.isStatic(access) || EnumEdit.isConstant(access)) {
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
      for (Statement statement : now) {
        Member field = statement.initializes();
        if (field != null
            && !EnumEdit.isConstant(after.fields().getOrDefault(field, 0))
            && lambdas.by(statement) == Fate.RUN) {
          fields.add(field);
        }
      }
      values.addTo(fields, this::counts);
      if (constants != null) {
        added.addAll(constants.fresh());
        fields.addAll(constants.fresh());
        fields.addAll(constants.derived());
        fields.add(constants.values());
      }
      if (isSwitchMap() && !textsOf(now).equals(textsOf(old))) {
        fields.addAll(after.fields().keySet());
        added.addAll(fields);
      }
      return plan(fresh, added, fields);
    }

    /** The field behind {@code values()} says nothing of what depends on it. */
    private boolean counts(Member field) {
      return constants == null || !constants.values().equals(field);
    }

    private StaticsPlan plan(Set<Member> fresh, Set<Member> added, Set<Member> fields) {
      List<Statement> run = new ArrayList<>();
      List<Integer> notRun = new ArrayList<>();
      Set<Member> written = new HashSet<>();
      for (Statement statement : now) {
        if (concerns(statement, added, fields)) {
          run.add(statement);
          written.addAll(statement.writes());
        } else if (!oldTexts.contains(statement.text())
            || lambdas.by(statement) != Fate.KEPT
            || isEnumerating(statement)
            || values.readsAny(statement, fields, this::counts)) {
          notRun.add(firstLine(statement));
        }
      }
      Map<Member, Object> literals = new LinkedHashMap<>();
      Set<Member> defaults = new LinkedHashSet<>();
      for (Member field : fields) {
        Object constant = after.constants().get(field);
        if (constant != null) {
          literals.put(field, constant);
        } else if (fresh.contains(field) || !written.contains(field)) {
          defaults.add(field);
        }
      }
      return new StaticsPlan(
          fields, run, literals, defaults, notRun, Set.of(), Map.of(), constants);
    }

    private boolean concerns(Statement statement, Set<Member> added, Set<Member> fields) {
      if (statement.initializes() != null) {
        return fields.contains(statement.initializes()) || isRemade(statement.initializes());
      }
      if (constants != null && fills(statement, constants.derived())) {
        return true;
      }
      if (statement.writes().stream().anyMatch(added::contains)) {
        return true;
      }
      // What fills a new field, as in static { MAP.put(…); }
      return (statement.reads().stream().anyMatch(added::contains)
              && (isSwitchMap() || !oldTexts.contains(statement.text())))
          || refills(statement, fields);
    }

    /** Whether a statement only does something with objects that get others in their places. */
    private boolean refills(Statement statement, Set<Member> fields) {
      return fillsAnew(statement, fields)
          && fields.containsAll(FieldsTouched.by(statement, node).written());
    }

    /** Whether it does something with such an object. */
    private boolean fillsAnew(Statement statement, Set<Member> fields) {
      return statement.initializes() == null
          && FieldsTouched.by(statement, node).read().stream()
              .filter(this::counts)
              .anyMatch(field -> fields.contains(field) && mayBeFilled(field.descriptor()));
    }

    private static boolean mayBeFilled(String descriptor) {
      return descriptor.length() > 1 && !descriptor.startsWith("Ljava/lang/");
    }

    private boolean isEnumerating(Statement statement) {
      return constants != null
          && statement.initializes() == null
          && constants.enumerating().contains(statement.text());
    }

    private boolean isRemade(Member field) {
      return constants != null && constants.remade().contains(field);
    }

    private static boolean fills(Statement statement, Set<Member> fields) {
      return statement.reads().stream().anyMatch(fields::contains)
          || statement.writes().stream().anyMatch(fields::contains);
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
  }
}
