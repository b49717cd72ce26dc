package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.diff.ClassShape;
import dev.liveswap.engine.diff.Difference;
import dev.liveswap.engine.diff.Difference.Kind;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.identity.ConstantBodies;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.state.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether the edits of woven classes can become live, and how. Changes nothing. */
final class StructuralEdits {
  /** What no class can take over while the program runs, or reflection cannot be made to show. */
  private static final Set<Kind> RESTART = Set.of(Kind.CLASS_MODIFIERS_CHANGED);

  /** Here the reason is not that there is a difference, but what else there is in the program. */
  private static final Set<Code> IN_THE_FITS_WORDS =
      Set.of(Code.INTERFACES_CHANGED, Code.SUPERCLASS_CHANGED);

  /**
   * One class and how it differs from the version that runs.
   *
   * @param onlyBodies whether nothing differs but bodies of methods that javac did not generate
   */
  record Edit(
      Class<?> type,
      byte[] classFile,
      ClassShape shape,
      List<Difference> differences,
      boolean onlyBodies) {
    /** Static fields that get a new value may move, so their initializer counts as well. */
    boolean isStructural() {
      return differences.stream()
          .map(Difference::kind)
          .anyMatch(kind -> kind.needsRestart() != null || kind == Kind.STATIC_INITIALIZER);
    }

    /** The JVM has fields in the order of when it loaded the class. */
    boolean isOrderedOtherwise() {
      return differences.stream().anyMatch(each -> each.kind() == Kind.FIELD_ORDER);
    }

    /** Classes below remember it, whom the JVM tells nothing. */
    boolean isDescribedOtherwise() {
      return differences.stream().map(Difference::kind).anyMatch(DESCRIPTIONS::contains);
    }
  }

  /** What reflection says of members that are themselves as they were. */
  private static final Set<Kind> DESCRIPTIONS = Set.of(Kind.ANNOTATIONS, Kind.METHOD_SIGNATURE);

  /**
   * What a reload does to woven classes.
   *
   * @param reflected the classes whose new version reflection has to be told of
   * @param described the other classes of which the JVM says something else to reflection than
   *     before
   */
  record Plan(
      LiveClasses engine,
      Proposal proposal,
      Map<Class<?>, byte[]> classFiles,
      Map<Class<?>, byte[]> reflected,
      Set<Class<?>> described,
      Map<String, byte[]> arrivals) {}

  private final Structure structure;
  private final ClassLoading loading;
  private final Predicate<Class<?>> initialized;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Plan plan;

  StructuralEdits(Structure structure, ClassLoading loading, Predicate<Class<?>> initialized) {
    this.structure = structure;
    this.loading = loading;
    this.initialized = initialized;
  }

  List<Finding> findings() {
    return findings;
  }

  @Nullable Plan plan() {
    return plan;
  }

  /**
   * Plans.
   *
   * @param edits of woven classes
   * @param unprepared whether the reload also changes loaded classes that were not woven
   * @param arrivals class files of classes that are not loaded yet, by internal name
   */
  void plan(List<Edit> edits, boolean unprepared, Map<String, byte[]> arrivals) {
    List<Edit> structural = edits.stream().filter(Edit::isStructural).toList();
    if (!structural.isEmpty() && unprepared) {
      structural.forEach(this::refuse);
      return;
    }
    for (Edit edit : structural) {
      if (staysOut(edit)) {
        refuse(edit);
      }
    }
    if (findings.isEmpty() && !structural.isEmpty()) {
      checkReflection(structural);
    }
    if (findings.isEmpty()) {
      propose(edits, arrivals);
    }
  }

  private static boolean staysOut(Edit edit) {
    return edit.differences().stream().anyMatch(each -> RESTART.contains(each.kind()));
  }

  private void refuse(Edit edit) {
    List<Finding> reasons = Findings.restartReasons(edit.shape(), edit.differences());
    if (reasons.isEmpty()) {
      String name = edit.type().getName();
      reasons =
          List.of(
              Finding.about(
                      Code.NOT_MODIFIABLE,
                      name,
                      "the static fields of " + name + " cannot be initialized again here")
                  .cure("restart the program"));
    }
    findings.addAll(reasons);
  }

  private void checkReflection(List<Edit> structural) {
    List<Class<?>> types = new ArrayList<>();
    structural.forEach(edit -> types.add(edit.type()));
    boolean supertypes =
        structural.stream()
            .flatMap(edit -> edit.differences().stream())
            .map(Difference::kind)
            .anyMatch(kind -> kind == Kind.SUPERCLASS_CHANGED || kind == Kind.INTERFACES_CHANGED);
    if (structure.reflectEdits() != null
        || structure.follow(types) != null
        || (supertypes && structure.followSupertypes() != null)) {
      structural.forEach(this::refuse);
    }
  }

  private void propose(List<Edit> edits, Map<String, byte[]> arrivals) {
    Map<Class<?>, byte[]> classFiles = new LinkedHashMap<>();
    Map<Class<?>, byte[]> reflected = new LinkedHashMap<>();
    Set<Class<?>> described = new LinkedHashSet<>();
    for (Edit edit : edits) {
      classFiles.put(edit.type(), edit.classFile());
      if (edit.isStructural()
          || structure.isReflected(edit.type())
          || (edit.isOrderedOtherwise() && canReflect(edit.type()))) {
        reflected.put(
            edit.type(),
            edit.type().isEnum() ? ConstantBodies.compiled(edit.classFile()) : edit.classFile());
      } else if (edit.isDescribedOtherwise()) {
        described.add(edit.type());
      }
    }
    if (!structure.changesModifiers()) {
      edits.forEach(this::noteModifiers);
    }
    Map<String, byte[]> woven = new LinkedHashMap<>();
    LiveClasses engine = structure.engine(loading, initialized);
    @Nullable Proposal proposal;
    try {
      proposal = bodies(edits, classFiles, arrivals, engine);
      if (proposal == null) {
        proposal = engine.propose(classFiles, loader -> weave(loader, arrivals, woven));
      }
    } catch (RuntimeException e) {
      // Nothing was changed, and after a restart nothing has to be fitted.
      for (Edit edit : edits) {
        String name = edit.type().getName();
        findings.add(
            Finding.about(Code.NOT_MODIFIABLE, name, name + " cannot be fitted: " + e)
                .cure("restart the program"));
      }
      return;
    }
    for (Finding finding : proposal.findings()) {
      findings.addAll(inTheirWords(finding, edits));
    }
    woven.putAll(proposal.newClasses());
    engine.loosened(proposal).forEach(reflected::putIfAbsent);
    boolean seen = !reflected.isEmpty() || !described.isEmpty();
    if (seen && structure.reflectEdits() != null) {
      edits.forEach(this::refuse);
      return;
    }
    plan = new Plan(engine, proposal, classFiles, reflected, described, woven);
  }

  private boolean canReflect(Class<?> type) {
    return structure.reflectEdits() == null && structure.follow(List.of(type)) == null;
  }

  private @Nullable Proposal bodies(
      List<Edit> edits,
      Map<Class<?>, byte[]> classFiles,
      Map<String, byte[]> arrivals,
      LiveClasses engine) {
    // What an enum's constructor does may make its constants anew.
    boolean onlyBodies =
        arrivals.isEmpty()
            && edits.stream().allMatch(edit -> edit.onlyBodies() && !edit.type().isEnum());
    return onlyBodies ? engine.proposeBodies(classFiles, structure::weave) : null;
  }

  private void noteModifiers(Edit edit) {
    for (Difference difference : edit.differences()) {
      if (difference.kind() == Kind.CLASS_ACCESS_CHANGED) {
        String name = edit.type().getName();
        findings.add(
            Finding.about(
                    Code.MODIFIERS_AS_BEFORE,
                    name,
                    "Class.getModifiers() of "
                        + name
                        + " says what it said before ("
                        + difference.before()
                        + "): this JDK asks the JVM")
                .cure("restart the program where a library goes by it, or use JDK 24 or newer")
                .at(Findings.position(edit.shape(), difference.line())));
      }
    }
  }

  private List<ClassVersion> weave(
      ClassLoader loader, Map<String, byte[]> arrivals, Map<String, byte[]> woven) {
    List<ClassVersion> versions = new ArrayList<>();
    arrivals.forEach(
        (name, classFile) -> {
          byte[] result = structure.weave(definer(loader, classFile), classFile);
          woven.put(name, result);
          versions.add(ClassVersion.woven(classFile, result));
        });
    return versions;
  }

  /** A loader may see the class whose nest another one joins without having defined them. */
  private ClassLoader definer(ClassLoader seeing, byte[] classFile) {
    String host = Shape.of(classFile).nestHost();
    Class<?> type =
        host == null ? null : loading.findLoadedOrInherited(seeing, host.replace('/', '.'));
    return type == null ? seeing : type.getClassLoader();
  }

  /** A reason is better said by the comparison of the sources' members, which knows the lines. */
  private static List<Finding> inTheirWords(Finding finding, List<Edit> edits) {
    Edit about = edit(finding.className(), edits);
    if (finding.code().leadsTo().isLive()) {
      return List.of(
          about == null || finding.position() != null
              ? finding
              : finding.at(position(finding, about)));
    }
    if (about != null && !IN_THE_FITS_WORDS.contains(finding.code())) {
      List<Finding> better =
          Findings.restartReasons(about.shape(), about.differences()).stream()
              .filter(reason -> reason.code() == finding.code())
              .toList();
      if (!better.isEmpty()) {
        return better;
      }
    }
    Finding placed = about == null ? finding : finding.at(position(finding, about));
    return List.of(placed.cure("restart the program"));
  }

  private static @Nullable Edit edit(@Nullable String className, List<Edit> edits) {
    return edits.stream()
        .filter(edit -> edit.type().getName().equals(className))
        .findFirst()
        .orElse(null);
  }

  private static dev.liveswap.api.@Nullable Position position(Finding finding, Edit about) {
    Kind kind =
        switch (finding.code()) {
          case STATIC_INITIALIZER_NOT_RERUN -> Kind.STATIC_INITIALIZER;
          case INTERFACES_CHANGED -> Kind.INTERFACES_CHANGED;
          case SUPERCLASS_CHANGED, SUPERCLASS_AS_BEFORE -> Kind.SUPERCLASS_CHANGED;
          default -> Kind.CONSTRUCTOR_BODY;
        };
    return about.differences().stream()
        .filter(difference -> difference.kind() == kind)
        .findFirst()
        .map(difference -> Findings.position(about.shape(), difference.line()))
        .orElse(null);
  }
}
