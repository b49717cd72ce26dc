package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Which bodies a virtual method has in which classes. The answer is text that stands in generated
 * code: so the code differs exactly when the answer does, and changes at the same safepoint as all
 * the rest of a reload.
 *
 * <p>One entry a class, {@code class=place}: the place is {@code companion method}, or nothing
 * where the method has its resident slot, or {@code -} where the class no longer declares it. The
 * entry {@code *=package} stands for: only classes of the same package override the method (JVMS
 * 5.4.5). Behind the entries stands who is below whom, where the JVM does not know it.
 */
final class Overrides {
  private final World world;
  private final Hierarchy hierarchy;

  Overrides(World world) {
    this.world = world.overriders();
    this.hierarchy = new Hierarchy(this.world);
  }

  /** Every body that a call of the method on an object below a type may end in. */
  String bodies(String type, Member method) {
    Set<String> classes = new LinkedHashSet<>();
    for (String subtype : world.subtypes(type)) {
      addWithSuperclasses(subtype, classes);
    }
    addWithSuperclasses(type, classes);
    TreeMap<String, String> entries = new TreeMap<>();
    if (isPackagePrivate(type, method)) {
      entries.put("*", "package");
    }
    for (String name : classes) {
      ClassVersion version = world.version(name);
      String place = version == null ? null : place(version, method);
      if (place != null) {
        entries.put(name, place);
      }
    }
    return text(entries) + hierarchy.text(type);
  }

  private boolean isPackagePrivate(String type, Member method) {
    Shape shape = world.current(type);
    Integer access = shape == null ? null : shape.methods().get(method);
    return access != null && Gate.isPackagePrivate(access);
  }

  /**
   * A class of another package that declares a method of the same name and descriptor, where one of
   * the two is package-private: what overrides what is then more than this class works out.
   */
  @Nullable String acrossPackages(String type, Member method) {
    Set<String> classes = new LinkedHashSet<>();
    world.subtypes(type).forEach(subtype -> addWithSuperclasses(subtype, classes));
    addWithSuperclasses(type, classes);
    boolean restricted = isPackagePrivate(type, method);
    for (String name : classes) {
      Shape shape = world.current(name);
      Integer access = shape == null ? null : shape.methods().get(method);
      if (access != null
          && Gate.isVirtual(access)
          && (restricted || Gate.isPackagePrivate(access))
          && !Shape.packageOf(name).equals(Shape.packageOf(type))) {
        return name;
      }
    }
    return null;
  }

  private void addWithSuperclasses(String type, Set<String> classes) {
    classes.addAll(hierarchy.ancestors(type, true));
    classes.addAll(hierarchy.ancestors(type, false));
  }

  private static @Nullable String place(ClassVersion version, Member method) {
    Integer now = version.current().methods().get(method);
    if (now != null && Gate.isVirtual(now)) {
      if ((now & Opcodes.ACC_ABSTRACT) != 0) {
        return "-";
      }
      Home home = version.home(method);
      return home == null ? "" : home.companion() + " " + home.body();
    }
    Integer slot = version.resident().methods().get(method);
    return slot != null && Gate.isVirtual(slot) ? "-" : null;
  }

  /**
   * The bodies in companions that calls through a class's resident slot have to find: what the
   * types below it declare or inherit that have no slot of their own, nor one nearer. What they
   * inherit need not be below the slot: a superclass's method wins over an interface's.
   */
  String withoutSlot(String owner, Member method) {
    TreeMap<String, String> entries = new TreeMap<>();
    Resolution resolution = Resolution.current(world);
    for (String name : world.subtypes(owner)) {
      Target target =
          owner.equals(nearestSlot(name, method)) ? resolution.resolve(name, method) : null;
      if (target != null && !resolution.isSubtype(owner, target.owner().name())) {
        ClassVersion version = world.version(target.owner().name());
        Home home = version == null ? null : version.home(method);
        if (home != null && home.hasBody()) {
          entries.put(target.owner().name(), home.companion() + " " + home.body());
        }
      }
    }
    return text(entries);
  }

  /**
   * The class whose resident slot the JVM uses for a method that a class itself has no slot for.
   *
   * @return null where there is none, and the method exists for reloadable code only
   */
  @Nullable String nearestSlot(String type, Member method) {
    Shape self = world.resident(type);
    if (self == null || hasSlot(self, method)) {
      return null;
    }
    for (String name = self.superName(); name != null; ) {
      Shape shape = world.resident(name);
      if (shape == null) {
        break;
      }
      if (hasSlot(shape, method)) {
        return name;
      }
      name = shape.superName();
    }
    return interfaceSlot(type, method);
  }

  private @Nullable String interfaceSlot(String type, Member method) {
    Target slot = Resolution.resident(world).resolve(type, method);
    return slot == null ? null : slot.owner().name();
  }

  static boolean hasSlot(Shape shape, Member method) {
    Integer access = shape.methods().get(method);
    return access != null && Gate.isVirtual(access);
  }

  /** All library classes and interfaces above a class that declare a method it could override. */
  List<String> inLibraries(String type, Member method) {
    Set<String> classes = new LinkedHashSet<>();
    addWithSuperclasses(type, classes);
    List<String> found = new ArrayList<>();
    for (String name : classes) {
      Shape library = world.version(name) == null ? world.library(name) : null;
      if (library != null && hasSlot(library, method)) {
        found.add(name);
      }
    }
    return found;
  }

  private static String text(Map<String, String> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach((name, place) -> text.append(name).append('=').append(place).append('\n'));
    return text.toString();
  }
}
