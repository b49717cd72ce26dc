package dev.liveswap.engine.fit;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.FieldsTouched.Elsewhere;
import dev.liveswap.engine.fit.Statements.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Static fields that were computed from those of other classes which a reload initializes again. As
 * within a class, {@link ComputedValues} follow, and a note names the rest.
 */
final class ComputedElsewhere {
  private final WorldAfter after;
  private final Predicate<String> initialized;
  private final BiConsumer<ClassVersion, StaticsPlan> follow;
  private final Set<Finding> notes = new LinkedHashSet<>();

  /** The fields that get new values, by class. */
  private final Map<String, Set<Member>> renewed = new HashMap<>();

  /** The statements that a reload runs anyway, by class. */
  private final Map<String, Set<List<String>>> run = new HashMap<>();

  /**
   * @param initialized whether the JVM has begun to initialize a class
   * @param follow takes a class that was not edited, and what has to be initialized again
   */
  ComputedElsewhere(
      WorldAfter after,
      Predicate<String> initialized,
      BiConsumer<ClassVersion, StaticsPlan> follow) {
    this.after = after;
    this.initialized = initialized;
    this.follow = follow;
  }

  /**
   * Looks for them.
   *
   * @param statics what of the edited classes is initialized
   * @param referrers finds the loaded classes with references to members of any of these classes
   * @return notes on what keeps its value
   */
  Set<Finding> find(
      Map<String, StaticsPlan> statics, Function<Set<String>, Collection<ClassVersion>> referrers) {
    statics.forEach(
        (name, plan) -> {
          run.put(name, texts(plan));
          if (plan.constants() == null) {
            renewed.put(name, valuesAgain(name, plan));
          }
        });
    renewed.values().removeIf(Set::isEmpty);
    Set<String> latest = Set.copyOf(renewed.keySet());
    while (!latest.isEmpty()) {
      Set<String> next = new LinkedHashSet<>();
      for (ClassVersion user : referrers.apply(latest)) {
        boolean isGenerated = (user.current().access() & Opcodes.ACC_SYNTHETIC) != 0;
        if (!isGenerated && initialized.test(user.name()) && check(user)) {
          next.add(user.name());
        }
      }
      latest = next;
    }
    return notes;
  }

  private static Set<List<String>> texts(StaticsPlan plan) {
    return plan.statements().stream().map(Statement::text).collect(Collectors.toSet());
  }

  /** Fields that had a value, and get another one. */
  private Set<Member> valuesAgain(String name, StaticsPlan plan) {
    Set<Member> again = new HashSet<>(plan.fields());
    ClassVersion before = after.before().version(name);
    again.removeIf(field -> SwitchMaps.isMap(field));
    if (before != null) {
      again.retainAll(before.current().fields().keySet());
    }
    return again;
  }

  /** Looks at a class, and tells whether fields of it follow now. */
  private boolean check(ClassVersion user) {
    ClassVersion version = after.versions().getOrDefault(user.name(), user);
    boolean edited = after.versions().containsKey(user.name());
    ClassNode node = ClassNodes.read(version.classFile());
    List<Statement> statements = Statements.ofStaticInitializer(node);
    ComputedValues values = new ComputedValues(version.current(), node, statements);
    Set<Member> following = new LinkedHashSet<>();
    for (Statement statement : statements) {
      if (!run.getOrDefault(user.name(), Set.of()).contains(statement.text())
          && FieldsTouched.by(statement, node).readElsewhere().stream().anyMatch(this::isRenewed)) {
        Member field = statement.initializes();
        if (field != null && !edited && values.isOf(statement)) {
          following.add(field);
        } else {
          notes.add(VersionStep.notRun(node, StaticsPlan.firstLine(statement)));
        }
      }
    }
    if (following.isEmpty()) {
      return false;
    }
    values.addTo(following, field -> true);
    StaticsPlan plan = StaticsPlan.again(statements, following);
    follow.accept(version, plan);
    run.put(user.name(), texts(plan));
    for (Statement statement : statements) {
      if (!plan.statements().contains(statement)
          && values.readsAny(statement, following, field -> true)) {
        notes.add(VersionStep.notRun(node, StaticsPlan.firstLine(statement)));
      }
    }
    renewed.put(user.name(), following);
    return true;
  }

  private boolean isRenewed(Elsewhere read) {
    if (renewed.getOrDefault(read.owner(), Set.of()).contains(read.field())) {
      return true;
    }
    return Hierarchy.ancestors(after, read.owner(), true).stream()
        .anyMatch(above -> renewed.getOrDefault(above, Set.of()).contains(read.field()));
  }
}
