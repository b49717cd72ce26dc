package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Works out what a reload gives the JVM. A pure function of the classes as they are and the new
 * class files: nothing is loaded, defined or changed here.
 */
public final class Fit {
  /** The static method without parameters of every companion that runs initializers. */
  public static final String INITIALIZE = CompanionWriter.INITIALIZE;

  /**
   * A class file that a reload brings for a class the JVM has loaded.
   *
   * @param before the version that is current
   * @param classFile the new one
   * @param initialized whether the JVM has begun to initialize the class
   */
  public record Edit(ClassVersion before, byte[] classFile, boolean initialized) {}

  /**
   * What to give the JVM.
   *
   * @param findings what keeps the reload from becoming live, and what will not be executed again;
   *     where one of them needs a restart the rest is empty
   * @param versions the versions that are current afterwards, of all classes that changed
   * @param residents class files for loaded classes, by internal name
   * @param companions class files for companions, by internal name, both those that exist already
   *     and new ones
   * @param initializers companions whose initializers have to run, in order
   * @param arrivals class files for classes that are not loaded yet and do not mean the same to the
   *     JVM as they are, by internal name
   */
  public record Result(
      List<Finding> findings,
      Map<String, ClassVersion> versions,
      Map<String, byte[]> residents,
      Map<String, CompanionFile> companions,
      List<String> initializers,
      Map<String, byte[]> arrivals) {}

  /**
   * The class file of a companion.
   *
   * @param classFile what to give the JVM
   * @param idle the same without the initializers that this reload runs: when that has not changed
   *     and nothing is to run, the JVM need not be given anything
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record CompanionFile(byte[] classFile, byte[] idle) {}

  private final World before;
  private final Function<Set<String>, Collection<ClassVersion>> referrers;
  private final UnaryOperator<String> companionNames;
  private final Map<String, ClassVersion> arrivals = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ClassVersion> versions = new LinkedHashMap<>();
  private final Map<String, StaticsPlan> statics = new LinkedHashMap<>();

  private Fit(
      World before,
      Function<Set<String>, Collection<ClassVersion>> referrers,
      UnaryOperator<String> companionNames) {
    this.before = before;
    this.referrers = referrers;
    this.companionNames = companionNames;
  }

  /**
   * Fits a reload.
   *
   * @param world the classes as they are
   * @param edits the new class files of loaded classes
   * @param arrivals classes that are not loaded yet
   * @param referrers finds the loaded reloadable classes with references to members of any of these
   *     classes or of classes below them
   * @param companionNames gives an internal name that no class has, for a companion of a class
   * @return what to give the JVM
   */
  public static Result of(
      World world,
      List<Edit> edits,
      List<ClassVersion> arrivals,
      Function<Set<String>, Collection<ClassVersion>> referrers,
      UnaryOperator<String> companionNames) {
    Fit fit = new Fit(world, referrers, companionNames);
    arrivals.forEach(arrival -> fit.arrivals.put(arrival.name(), arrival));
    try {
      edits.forEach(fit::advance);
      if (!fit.needsRestart()) {
        fit.makeRoomForOverrides();
        fit.checkFields();
      }
      return fit.needsRestart() ? fit.refused() : fit.result();
    } catch (Unfittable e) {
      fit.findings.add(Finding.of(e.code(), String.valueOf(e.getMessage())));
      return fit.refused();
    }
  }

  /**
   * Fits a class that the JVM is about to load.
   *
   * @param world the classes as they are
   * @param self the class, as loaded
   * @return null where it means the same to the JVM as it is
   */
  public static byte @Nullable [] loading(World world, ClassVersion self) {
    return new ResidentFitter(new WithSelf(world, self), self).fit();
  }

  /** The classes as they are, and one that is on its way. */
  private record WithSelf(World others, ClassVersion self) implements World {
    @Override
    public @Nullable ClassVersion version(String name) {
      return name.equals(self.name()) ? self : others.version(name);
    }

    @Override
    public @Nullable Shape library(String name) {
      return others.library(name);
    }

    @Override
    public Set<String> subtypes(String name) {
      return others.subtypes(name);
    }

    @Override
    public Collection<ClassVersion> evolved() {
      return others.evolved();
    }
  }

  private boolean needsRestart() {
    return findings.stream().anyMatch(finding -> !finding.code().leadsTo().isLive());
  }

  private Result refused() {
    return new Result(List.copyOf(findings), Map.of(), Map.of(), Map.of(), List.of(), Map.of());
  }

  private void advance(Edit edit) {
    ClassVersion old = edit.before();
    List<Finding> obstacles = Gate.check(old.resident(), Shape.of(edit.classFile()));
    findings.addAll(obstacles);
    if (!obstacles.isEmpty()) {
      return;
    }
    ClassNode oldNode = ClassNodes.read(old.classFile());
    ClassNode node = ClassNodes.read(edit.classFile());
    Set<Member> retained = LambdaMatcher.match(oldNode, node);
    byte[] classFile = ClassNodes.write(node);
    Shape shape = Shape.of(classFile);
    // A class that is not initialized yet does all this itself, if it has a static initializer.
    boolean runs = edit.initialized() || !hasStaticInitializer(old.resident());
    StaticsPlan plan = StaticsPlan.between(old.current(), oldNode, shape, node);
    ClassVersion now =
        new Housing(old, shape, plan, runs, companionNames.apply(old.name()))
            .assign(classFile, retained);
    statics.put(old.name(), runs ? plan.withCopies(moved(old, now, plan)) : StaticsPlan.NOTHING);
    versions.put(old.name(), now);
    if (runs) {
      note(old, plan);
    }
    noteFields(old, now, node);
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

  /** Objects that exist cannot be given what only their constructor's caller knew. */
  private void noteFields(ClassVersion old, ClassVersion now, ClassNode node) {
    Set<String> holders = now.holders();
    if (holders.isEmpty()) {
      return;
    }
    Set<Member> initialized = Constructors.initializers(node).keySet();
    Set<Member> assigned = Constructors.assigned(node);
    String name = old.name().replace('/', '.');
    for (Member field : now.current().fields().keySet()) {
      Home home = now.home(field);
      if (home != null
          && home.isInstanceField()
          && !home.equals(old.home(field))
          && assigned.contains(field)
          && !initialized.contains(field)) {
        findings.add(
            Finding.about(
                    Code.CONSTRUCTOR_NOT_RERUN,
                    name,
                    "objects of "
                        + name
                        + " that exist already have the default value in the new field "
                        + field.name()
                        + ": only their constructors could set it")
                .member(field.toString(), null, null));
      }
    }
  }

  private void checkFields() {
    for (ClassVersion version : versions.values()) {
      if (!version.holders().isEmpty() && Weave.wovenClass(new After(), version.name()) == null) {
        String name = version.name().replace('/', '.');
        findings.add(Finding.about(Code.FIELD_ADDED, name, "a field was added to " + name));
      }
    }
  }

  private static boolean hasStaticInitializer(Shape shape) {
    return shape.methods().containsKey(new Member("<clinit>", "()V"));
  }

  private void note(ClassVersion version, StaticsPlan plan) {
    String name = version.name().replace('/', '.');
    for (int line : plan.notRun()) {
      findings.add(
          Finding.about(
                  Code.STATIC_INITIALIZER_NOT_RERUN,
                  name,
                  "the static initializer of "
                      + name
                      + " is not executed again"
                      + (line == 0 ? "" : " (line " + line + ")"))
              .member("<clinit>", null, null));
    }
  }

  /** A method that is overridden without a slot wants its own body elsewhere. */
  private void makeRoomForOverrides() {
    Overrides overrides = new Overrides(new After());
    for (ClassVersion version : new After().evolved()) {
      version
          .homes()
          .forEach(
              (method, home) -> {
                if (home.isVirtual() && home.equals(version.home(method))) {
                  makeRoomFor(version.name(), method, overrides);
                }
              });
    }
  }

  private void makeRoomFor(String type, Member method, Overrides overrides) {
    String stranger = overrides.acrossPackages(type, method);
    if (stranger != null) {
      String name = type.replace('/', '.');
      findings.add(
          Finding.about(
                  Code.METHOD_ADDED,
                  name,
                  "the method "
                      + method.name()
                      + " was added to "
                      + name
                      + ", and "
                      + stranger.replace('/', '.')
                      + " in another package has one like it")
              .member(method.toString(), null, null));
      return;
    }
    String slot = overrides.nearestSlot(type, method);
    ClassVersion owner = slot == null ? null : new After().version(slot);
    Integer access = owner == null ? null : owner.resident().methods().get(method);
    if (owner != null && access != null && (access & Opcodes.ACC_ABSTRACT) == 0) {
      boolean samePackage =
          Shape.packageOf(type).equals(owner.resident().packageName())
              || (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
      if (samePackage && (access & Opcodes.ACC_NATIVE) == 0) {
        versions.put(owner.name(), Housing.move(owner, method, companionNames.apply(owner.name())));
        return;
      }
    }
    List<String> libraries = overrides.inLibraries(type, method);
    if (!libraries.isEmpty() || (owner != null && access == null)) {
      String name = type.replace('/', '.');
      findings.add(
          Finding.about(
                  Code.METHOD_ADDED,
                  name,
                  name
                      + " now overrides "
                      + method.name()
                      + " of "
                      + (libraries.isEmpty() ? String.valueOf(slot) : libraries.get(0))
                          .replace('/', '.'))
              .member(method.toString(), null, null));
    }
  }

  private Result result() {
    World after = new After();
    Map<String, byte[]> residents = new LinkedHashMap<>();
    Map<String, CompanionFile> companions = new LinkedHashMap<>();
    List<String> initializers = new ArrayList<>();
    Map<String, ClassVersion> all = new LinkedHashMap<>(versions);
    Set<String> reshaped = reshaped();
    for (ClassVersion referrer : referrers.apply(reshaped)) {
      all.putIfAbsent(referrer.name(), referrer);
    }
    relatives(reshaped).forEach(relative -> all.putIfAbsent(relative.name(), relative));
    Set<String> rewritten = new HashSet<>();
    before.evolved().forEach(version -> rewritten.add(version.name()));
    for (ClassVersion version : all.values()) {
      ResidentFitter fitter = new ResidentFitter(after, version);
      // What was rewritten once may have to be as it was at first.
      byte[] resident = rewritten.contains(version.name()) ? fitter.fitWhole() : fitter.fit();
      if (resident != null) {
        residents.put(version.name(), resident);
      }
      writeCompanions(after, version, companions, initializers);
    }
    Map<String, byte[]> loading = new LinkedHashMap<>();
    arrivals.forEach(
        (name, version) -> {
          byte[] fitted = new ResidentFitter(after, version).fit();
          if (fitted != null) {
            loading.put(name, fitted);
          }
        });
    return new Result(
        List.copyOf(findings), versions, residents, companions, initializers, loading);
  }

  private void writeCompanions(
      World after,
      ClassVersion version,
      Map<String, CompanionFile> companions,
      List<String> initializers) {
    StaticsPlan plan = statics.getOrDefault(version.name(), StaticsPlan.NOTHING);
    String runner = plan.isEmpty() ? null : runner(version);
    if (runner != null) {
      initializers.add(runner);
    }
    for (String name : version.companions().keySet()) {
      byte[] idle = new CompanionWriter(after, version).write(name, StaticsPlan.NOTHING);
      byte[] classFile =
          name.equals(runner) ? new CompanionWriter(after, version).write(name, plan) : idle;
      companions.put(name, new CompanionFile(classFile, idle));
    }
  }

  /** The newest companion runs initializers: if it is new, as its own static initializer. */
  private static @Nullable String runner(ClassVersion version) {
    String newest = null;
    for (String name : version.companions().keySet()) {
      newest = name;
    }
    return newest;
  }

  /** The classes whose references from elsewhere may mean something else now. */
  private Set<String> reshaped() {
    Set<String> names = new HashSet<>();
    for (ClassVersion now : versions.values()) {
      ClassVersion old = before.version(now.name());
      if (old != null
          && (!old.current().methods().equals(now.current().methods())
              || !old.current().fields().equals(now.current().fields())
              || !old.homes().equals(now.homes()))) {
        names.add(old.name());
      }
    }
    return names;
  }

  /** Edited classes whose code may name the bodies of a method in one of these. */
  private List<ClassVersion> relatives(Set<String> reshaped) {
    if (reshaped.isEmpty()) {
      return List.of();
    }
    Set<String> below = new HashSet<>(reshaped);
    reshaped.forEach(name -> below.addAll(before.subtypes(name)));
    List<ClassVersion> found = new ArrayList<>();
    for (ClassVersion version : before.evolved()) {
      if (below.contains(version.name())
          || before.subtypes(version.name()).stream().anyMatch(below::contains)) {
        found.add(version);
      }
    }
    return found;
  }

  /** The classes as they will be. */
  private final class After implements World {
    @Override
    public @Nullable ClassVersion version(String name) {
      ClassVersion version = versions.get(name);
      if (version == null) {
        version = arrivals.get(name);
      }
      return version == null ? before.version(name) : version;
    }

    @Override
    public @Nullable Shape library(String name) {
      return before.library(name);
    }

    @Override
    public Set<String> subtypes(String name) {
      return before.subtypes(name);
    }

    @Override
    public Collection<ClassVersion> evolved() {
      Map<String, ClassVersion> all = new LinkedHashMap<>();
      before.evolved().forEach(version -> all.put(version.name(), version));
      all.putAll(versions);
      return all.values();
    }
  }
}
