package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a reload gives the JVM. A pure function of the classes as they are and the new
 * class files: nothing is loaded, defined or changed here.
 */
public final class Fit {
  private Fit() {}

  /** The static method without parameters of every companion that runs initializers. */
  public static final String INITIALIZE = CompanionWriter.INITIALIZE;

  /**
   * A class file that a reload brings for a class the JVM has loaded.
   *
   * @param before the version that is current
   * @param classFile the new one
   * @param initialized whether the JVM has begun to initialize the class
   * @param full the internal names of those of the class itself and its companions that the JVM has
   *     no room in for the constants of more code
   */
  public record Edit(
      ClassVersion before, byte[] classFile, boolean initialized, Set<String> full) {}

  /**
   * What to give the JVM.
   *
   * @param findings what keeps the reload from becoming live, and what will not be executed again;
   *     where one of them needs a restart the rest is empty
   * @param versions the versions that are current afterwards, of all classes that changed
   * @param residents class files for loaded classes, by internal name
   * @param companions class files for companions, by internal name, both those that exist already
   *     and new ones
   * @param initializers what has to run, in order
   * @param arrivals class files for classes that are not loaded yet and do not mean the same to the
   *     JVM as they are, by internal name
   * @param guarded default methods of library interfaces that have to be guarded from now on
   * @param relinked loaded classes whose call sites have to be linked again, although their class
   *     files may be as they were
   */
  public record Result(
      List<Finding> findings,
      Map<String, ClassVersion> versions,
      Map<String, byte[]> residents,
      Map<String, CompanionFile> companions,
      List<Initializer> initializers,
      Map<String, byte[]> arrivals,
      Set<LibraryDefault> guarded,
      Set<String> relinked) {}

  /**
   * The initializers of one class that a reload runs.
   *
   * @param host the class
   * @param companion the companion with their code
   * @param assigned the static fields they give values to, where they live
   */
  public record Initializer(String host, String companion, Set<StaticField> assigned) {}

  /**
   * A static field of the JVM's.
   *
   * @param owner the class that has it, or a companion
   * @param name its name there
   * @param descriptor its descriptor
   */
  public record StaticField(String owner, String name, String descriptor) {}

  /**
   * The class file of a companion.
   *
   * @param classFile what to give the JVM
   * @param idle the same without the initializers that this reload runs: when that has not changed
   *     and nothing is to run, the JVM need not be given anything
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record CompanionFile(byte[] classFile, byte[] idle) {}

  /**
   * Fits a reload.
   *
   * @param world the classes as they are
   * @param edits the new class files of loaded classes
   * @param arrivals classes that are not loaded yet
   * @param referrers finds the loaded reloadable classes with references to members of any of these
   *     classes or of classes below them
   * @param initialized whether the JVM has begun to initialize a class
   * @param companionNames gives an internal name that no class has, for a companion of a class
   * @param keepsOldCode whether code of the versions before finds members that are gone
   * @return what to give the JVM
   */
  public static Result of(
      World world,
      List<Edit> edits,
      List<ClassVersion> arrivals,
      Function<Set<String>, Collection<ClassVersion>> referrers,
      Predicate<String> initialized,
      UnaryOperator<String> companionNames,
      boolean keepsOldCode) {
    WorldAfter after = new WorldAfter(world, arrivals);
    List<Finding> findings = new ArrayList<>();
    Map<String, StaticsPlan> statics = new LinkedHashMap<>();
    try {
      Set<String> arranged = arranged(edits);
      VersionStep step =
          new VersionStep(
              after, new MethodReferences(edits), statics, arranged, companionNames, findings);
      edits.forEach(step::take);
      if (keepsOldCode) {
        step.keepOldCode();
      }
      Collection<ClassVersion> counting = referrers.apply(arranged);
      counting.forEach(step::follow);
      findings.addAll(
          new ComputedElsewhere(after, initialized, step::follow).find(statics, referrers));
      OrdinalData kept = new OrdinalData(rearranged(edits), findings);
      Map<String, ClassVersion> users = new LinkedHashMap<>();
      counting.forEach(user -> users.put(user.name(), user));
      world.users(rearranged(edits)).forEach(user -> users.putIfAbsent(user.name(), user));
      users.values().forEach(user -> kept.check(after.versions().getOrDefault(user.name(), user)));
      if (!needsRestart(findings)) {
        new HierarchyStep(after, companionNames, findings).take();
      }
      if (!needsRestart(findings)) {
        new Heritage(after, companionNames).take();
        new RetypedStatics(after).keep(statics);
        step.note();
        new OverrideRoom(after, companionNames, findings).make();
        new NestRoom(after, companionNames, findings).make();
        checkFields(after, findings);
      }
      return needsRestart(findings)
          ? refused(findings)
          : new FitWriter(after, statics, referrers).write(findings);
    } catch (Unfittable e) {
      findings.add(Finding.of(e.code(), String.valueOf(e.getMessage())));
      return refused(findings);
    }
  }

  /**
   * Fits a class that the JVM is about to load.
   *
   * @param world the classes as they are
   * @param self the class, as woven
   * @return null where it means the same to the JVM as it is; it may have more slots than {@code
   *     self}: see {@link LateSlots}
   */
  public static byte @Nullable [] loading(World world, ClassVersion self) {
    return loaded(world, LateSlots.give(new WithSelf(world, self), self));
  }

  /**
   * Fits a class that the JVM has loaded just now.
   *
   * @param world the classes as they are
   * @param self the class, as loaded
   * @return null where it means the same to the JVM as it is
   */
  public static byte @Nullable [] loaded(World world, ClassVersion self) {
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
    public byte @Nullable [] libraryFile(String name) {
      return others.libraryFile(name);
    }

    @Override
    public Set<LibraryDefault> guarded() {
      return others.guarded();
    }

    @Override
    public Set<String> subtypes(String name) {
      return others.subtypes(name);
    }

    @Override
    public Collection<ClassVersion> users(Set<String> types) {
      return others.users(types);
    }

    @Override
    public Collection<ClassVersion> evolved() {
      return others.evolved();
    }
  }

  /** The enums whose constants come, go or change places. */
  private static Set<String> rearranged(List<Edit> edits) {
    Set<String> names = new HashSet<>();
    for (Edit edit : edits) {
      if (edit.initialized()
          && EnumEdit.isRearranged(edit.before().current(), Shape.of(edit.classFile()))) {
        names.add(edit.before().name());
      }
    }
    return names;
  }

  /** The enums whose constants change. */
  private static Set<String> arranged(List<Edit> edits) {
    Set<String> names = new HashSet<>();
    for (Edit edit : edits) {
      ClassVersion before = edit.before();
      if (before.current().isEnum()
          && EnumEdit.between(
                  before,
                  ClassNodes.read(before.classFile()),
                  Shape.of(edit.classFile()),
                  ClassNodes.read(edit.classFile()),
                  statement -> false)
              != null) {
        names.add(before.name());
      }
    }
    return names;
  }

  private static boolean needsRestart(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> !finding.code().leadsTo().isLive());
  }

  private static Result refused(List<Finding> findings) {
    return new Result(
        List.copyOf(findings),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Set.of(),
        Set.of());
  }

  /** Objects can hold the values of added fields only where the weave gave them a place for it. */
  private static void checkFields(WorldAfter after, List<Finding> findings) {
    for (ClassVersion version : after.versions().values()) {
      if (!version.isCarrier()
          && !version.holders().isEmpty()
          && Weave.wovenClass(after, version.name()) == null) {
        String name = version.name().replace('/', '.');
        findings.add(Finding.about(Code.FIELD_ADDED, name, "a field was added to " + name));
      }
    }
  }
}
