package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion.Looseness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes the program from one hierarchy to the next: loosens the types that have other subtypes now
 * than the JVM knows, or finds why that cannot be.
 *
 * <p>A type once loosened stays so: arrays of it, and lambdas that take it, were made for that.
 */
final class HierarchyStep {
  private final WorldAfter after;
  private final UnaryOperator<String> companionNames;
  private final List<Finding> findings;

  HierarchyStep(WorldAfter after, UnaryOperator<String> companionNames, List<Finding> findings) {
    this.after = after;
    this.companionNames = companionNames;
    this.findings = findings;
  }

  /** Takes the step. */
  void take() {
    Hierarchy hierarchy = new Hierarchy(after);
    Set<String> loose = new LinkedHashSet<>(hierarchy.loose());
    HierarchyObstacles obstacles = new HierarchyObstacles(after, findings);
    int before = findings.size();
    for (ClassVersion version : hierarchy.changed()) {
      obstacles.checkTypes(version);
      if (findings.size() > before) {
        return;
      }
      loose.addAll(hierarchy.strays(version));
      if (version.isCarrier()) {
        loose.add(version.name());
      }
      obstacles.checkArrays(version);
      obstacles.checkDefaults(version);
    }
    if (loose.isEmpty()) {
      return;
    }
    obstacles.checkUsers(loose);
    if (findings.size() == before) {
      loose.forEach(type -> loosen(type, obstacles));
      hierarchy.changed().forEach(this::letThrough);
      noteForLibraries();
    }
  }

  /** What asks the JVM, in code that is not ours, is answered as the JVM has it. */
  private void noteForLibraries() {
    for (ClassVersion version : after.versions().values()) {
      ClassVersion old = after.before().version(version.name());
      String now = version.current().superName();
      if (old != null
          && now != null
          && !version.isCarrier()
          && !now.equals(old.current().superName())
          && !now.equals(version.resident().superName())) {
        String name = dotted(version.name());
        findings.add(
            Finding.about(
                    Code.SUPERCLASS_AS_BEFORE,
                    name,
                    "libraries that ask "
                        + name
                        + " for getSuperclass() are told "
                        + dotted(version.resident().superName())
                        + " and not "
                        + dotted(now)
                        + (new Carriers(after).is(now)
                            ? ", and " + dotted(now) + " says that it is an interface"
                            : ""))
                .cure("restart the program where a library goes by it"));
      }
    }
  }

  private static String dotted(@Nullable String name) {
    return String.valueOf(name).replace('/', '.');
  }

  /**
   * A class that has left its superclass still calls that one's constructor: nobody else's would
   * the verifier let it call. So there are ways through it to where the class belongs now.
   */
  private void letThrough(ClassVersion version) {
    String known = version.resident().superName();
    if (known == null || version.isCarrier() || version.current().isInterface()) {
      return;
    }
    for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
      MethodInsnNode call = Constructors.superCall(version.name(), method);
      if (call != null) {
        Carriers carriers = new Carriers(after);
        Carriers.Ending ending =
            carriers.is(call.owner)
                ? carriers.ending(call.owner, call.desc)
                : new Carriers.Ending(call.owner, call.desc);
        String above = ending.owner();
        openConstructor(known, above, new Member("<init>", ending.descriptor()));
        Member passage = Member.passage(above, ending.descriptor());
        for (String at = known; !at.equals(above); at = superclass(at, version)) {
          ClassVersion between = after.version(at);
          if (between == null || !Weave.hasConstructor(between.resident())) {
            throw noWay(version);
          }
          after.advance(Housing.pass(between, passage, companionNames.apply(at)));
        }
      }
    }
  }

  /** To those below it that do not belong to its package, or its nest. */
  private void openConstructor(String known, String above, Member constructor) {
    ClassVersion version = after.version(above);
    Integer access = version == null ? null : version.current().methods().get(constructor);
    boolean isOpen =
        access == null
            || (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
            || (!ClassVersion.isPrivate(access)
                && Shape.packageOf(known).equals(Shape.packageOf(above)));
    if (version != null && !isOpen) {
      after.advance(Housing.openToNest(version, constructor, companionNames.apply(above)));
    }
  }

  private String superclass(String type, ClassVersion from) {
    Shape shape = after.resident(type);
    if (shape == null || shape.superName() == null) {
      throw noWay(from);
    }
    return shape.superName();
  }

  private static Unfittable noWay(ClassVersion version) {
    return new Unfittable(
        Code.SUPERCLASS_CHANGED,
        dotted(version.name())
            + " now extends "
            + dotted(version.current().superName())
            + ", whose constructor it cannot call");
  }

  private void loosen(String type, HierarchyObstacles obstacles) {
    ClassVersion version = after.version(type);
    if (version != null && version.isCarrier() && !version.loose()) {
      after.advance(Housing.carry(version, companionNames.apply(type)));
    } else if (version != null && !version.loose()) {
      Looseness looseness =
          obstacles.creatorOfArrays(type) == null ? Looseness.LOOSE : Looseness.LOOSE_WITH_ARRAYS;
      after.advance(Housing.loosen(version, looseness, companionNames.apply(type)));
    } else if (version != null && after.versions().containsKey(type)) {
      after.advance(Housing.loosen(version, version.looseness(), companionNames.apply(type)));
    }
  }
}
