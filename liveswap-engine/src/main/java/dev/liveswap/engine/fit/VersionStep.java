package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.Fit.Edit;
import dev.liveswap.engine.identity.LambdaMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;

/** Steps from a class's current version to the next: houses its members, and says what is lost. */
final class VersionStep {
  private final WorldAfter after;
  private final MethodReferences references;
  private final Map<String, StaticsPlan> statics;
  private final Set<String> arranged;
  private final UnaryOperator<String> companionNames;
  private final List<Finding> findings;

  /** A version that was current, and the class file of the one after it. */
  private record Stepped(ClassVersion old, ClassNode node) {}

  private final List<Stepped> stepped = new ArrayList<>();
  private final Departures departures = new Departures();

  /**
   * @param after is given the new versions
   * @param references the method references of all edited classes
   * @param statics is given what of their static fields has to be initialized
   * @param arranged the enums whose constants change
   * @param findings is given what keeps them from becoming live, and notes
   */
  VersionStep(
      WorldAfter after,
      MethodReferences references,
      Map<String, StaticsPlan> statics,
      Set<String> arranged,
      UnaryOperator<String> companionNames,
      List<Finding> findings) {
    this.after = after;
    this.references = references;
    this.statics = statics;
    this.arranged = arranged;
    this.companionNames = companionNames;
    this.findings = findings;
  }

  /** Takes the step, unless something keeps the version from becoming live. */
  void take(Edit edit) {
    ClassVersion old = edit.before();
    List<Finding> obstacles = Gate.check(old, edit.classFile());
    findings.addAll(obstacles);
    if (!obstacles.isEmpty()) {
      return;
    }
    ClassNode oldNode = ClassNodes.read(old.classFile());
    ClassNode node = ClassNodes.read(edit.classFile());
    LambdaMatcher.Result lambdas =
        LambdaMatcher.match(
            oldNode, node, old.retained().stream().map(Member::name).collect(Collectors.toSet()));
    Set<Member> retained =
        lambdas.retained().stream()
            .map(method -> new Member(method.name, method.desc))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    references
        .keep(oldNode, old.retained(), node)
        .forEach(method -> retained.add(new Member(method.name, method.desc)));
    byte[] classFile = ClassNodes.write(node);
    Shape shape = Shape.of(classFile);
    // A class that is not initialized yet does all this itself, if it has a static initializer.
    boolean runs = edit.initialized() || !hasStaticInitializer(old.resident());
    StaticsPlan plan =
        StaticsPlan.between(old, oldNode, shape, node, after).plus(SwitchMaps.plan(node, arranged));
    Finding strange =
        edit.initialized() && !OuterObject.isNewTo(oldNode)
            ? OuterObject.obstacle(old, shape)
            : null;
    if (strange != null) {
      findings.add(strange);
    }
    if (runs && plan.constants() != null) {
      findings.addAll(plan.constants().obstacles(old, oldNode, node));
    }
    ClassVersion now =
        new Housing(old, shape, plan, runs, companionNames.apply(old.name()))
            .leaving(edit.full())
            .assign(classFile, retained)
            .withUnmade(unmade(edit, shape))
            .with(Departed.NOTHING);
    statics.put(old.name(), runs ? plan.withCopies(moved(old, now, plan)) : StaticsPlan.NOTHING);
    after.advance(now);
    departures.add(old, oldNode, now, node);
    if (runs) {
      note(node, plan);
    }
    if (!shape.isEnum()) {
      stepped.add(new Stepped(old, node));
    }
    noteLambdas(node, lambdas);
  }

  /** Lets code that runs go on with what it had: to be called when all steps are taken. */
  void keepOldCode() {
    departures
        .all()
        .forEach(
            (name, departed) -> {
              ClassVersion version = after.versions().get(name);
              if (version != null) {
                after.advance(version.with(departed));
              }
            });
  }

  private static Set<Member> unmade(Edit edit, Shape now) {
    if (!edit.initialized()) {
      return EnumEdit.unmade(edit.before(), now);
    }
    Set<Member> unmade = new LinkedHashSet<>(edit.before().unmade());
    unmade.removeAll(now.fields().keySet());
    return unmade;
  }

  /** Lets the switch maps of a class that did not change follow the enums. */
  void follow(ClassVersion version) {
    follow(version, SwitchMaps.plan(ClassNodes.read(version.classFile()), arranged));
  }

  /** Initializes static fields of a class that did not change. */
  void follow(ClassVersion version, StaticsPlan plan) {
    if (!plan.isEmpty() && !after.versions().containsKey(version.name())) {
      String fresh = companionNames.apply(version.name());
      ClassVersion now =
          new Housing(version, version.current(), plan, true, fresh)
              .assign(version.classFile(), version.retained());
      statics.put(version.name(), plan);
      after.advance(now);
    }
  }

  private void noteLambdas(ClassNode node, LambdaMatcher.Result lambdas) {
    lambdas
        .recaptured()
        .forEach(
            (line, method) ->
                noteLambda(node, line, method, "the lambda in ", " captures other variables now"));
    lambdas
        .replaced()
        .forEach(
            (line, method) ->
                noteLambda(node, line, method, "the method reference in ", " stands for a lambda"));
  }

  private void noteLambda(ClassNode node, int line, String method, String what, String change) {
    String className = node.name.replace('/', '.');
    Finding finding =
        Finding.about(
                Code.OLD_CODE_KEPT,
                className,
                what
                    + className
                    + "."
                    + method
                    + (line == 0 ? "" : " (line " + line + ")")
                    + change
                    + ": objects of it that exist keep their old code")
            .member(method, null, null);
    findings.add(SourceLines.at(finding, node, line));
  }

  /** Static fields that leave their slots with the values they have. */
  private static Set<Member> moved(ClassVersion old, ClassVersion now, StaticsPlan plan) {
    Set<Member> moved = new LinkedHashSet<>();
    now.current()
        .fields()
        .forEach(
            (field, access) -> {
              Integer previous = old.current().fields().get(field);
              if (ClassVersion.isStatic(access)
                  && previous != null
                  && ClassVersion.isStatic(previous)
                  && old.home(field) == null
                  && now.home(field) != null
                  && !plan.fields().contains(field)) {
                moved.add(field);
              }
            });
    return moved;
  }

  /** Says which fields of objects that exist do not have the values that new ones have. */
  void note() {
    for (Stepped step : stepped) {
      ClassVersion now = after.versions().get(step.old().name());
      if (now != null) {
        noteFields(step.old(), now, step.node());
      }
    }
  }

  /** Objects that exist cannot be given what only their constructor's caller knew. */
  private void noteFields(ClassVersion old, ClassVersion now, ClassNode node) {
    Set<String> holders = now.holders();
    if (holders.isEmpty()) {
      return;
    }
    Set<Member> initialized = Constructors.initializers(node).keySet();
    Set<Member> assigned = Constructors.assigned(node);
    String name = old.name().replace('/', '.');
    for (Map.Entry<Member, Integer> entry : now.current().fields().entrySet()) {
      Member field = entry.getKey();
      int access = entry.getValue();
      Home home = now.home(field);
      if (home != null
          && home.isInstanceField()
          && !home.equals(old.home(field))
          && assigned.contains(field)
          && !initialized.contains(field)
          && !takesOver(home)) {
        String what =
            OuterObject.is(field, access)
                ? " that exist already have no outer object: only their constructors could take it"
                : " that exist already have the default value in the new field "
                    + field.name()
                    + (home.heritage().isEmpty() ? "" : " where their value is none of its type")
                    + ": only their constructors could set it";
        Finding finding =
            Finding.about(Code.CONSTRUCTOR_NOT_RERUN, name, "objects of " + name + what)
                .member(field.toString(), null, null);
        findings.add(SourceLines.at(finding, node, Constructors.firstLine(node)));
      }
    }
  }

  /** Whether each object has a value for a field that is in a new place. */
  private boolean takesOver(Home home) {
    return !home.heritage().isEmpty()
        && home.heritage()
            .lines()
            .map(place -> new Member(home.member().name(), place.split(" ", -1)[2]))
            .allMatch(
                former ->
                    former.equals(home.member())
                        || Retyping.of(after, former, home.member()) == Retyping.ALWAYS);
  }

  private static boolean hasStaticInitializer(Shape shape) {
    return shape.methods().containsKey(new Member("<clinit>", "()V"));
  }

  private void note(ClassNode node, StaticsPlan plan) {
    for (int line : plan.notRun()) {
      findings.add(notRun(node, line));
    }
  }

  /** Says that a statement of a static initializer is not executed again. */
  static Finding notRun(ClassNode node, int line) {
    String name = node.name.replace('/', '.');
    Finding finding =
        Finding.about(
                Code.STATIC_INITIALIZER_NOT_RERUN,
                name,
                "the static initializer of "
                    + name
                    + " is not executed again"
                    + (line == 0 ? "" : " (line " + line + ")"))
            .member("<clinit>", null, null);
    return SourceLines.at(finding, node, line);
  }
}
