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
 * where the method has its resident slot, or {@code -} where the class no longer declares it, or
 * declares one that does not override the method. The entry {@code *=package} stands for: only
 * classes of the same package override the method (JVMS 5.4.5). Behind the entries stands who is
 * below whom, where the JVM does not know it. Bodies of lambdas have entries {@code
 * class#body=companion method descriptor}: see {@link LambdaPlaces}.
 */
final class Overrides {
  private final World world;
  private final Hierarchy hierarchy;
  private final Overriding now;
  private final Overriding then;

  Overrides(World world) {
    this.world = world.overriders();
    this.hierarchy = new Hierarchy(this.world);
    this.now = Overriding.current(this.world);
    this.then = Overriding.resident(this.world);
  }

  /** Every body that a call of the method on an object below a type may end in. */
  String bodies(String type, Member method) {
    Set<String> classes = new LinkedHashSet<>();
    for (String subtype : world.subtypes(type)) {
      addWithSuperclasses(subtype, classes);
    }
    addWithSuperclasses(type, classes);
    TreeMap<String, String> entries = new TreeMap<>();
    Integer access = now.declared(type, method);
    if (access != null && Gate.isPackagePrivate(access)) {
      entries.put("*", "package");
    }
    Resolution resolution = Resolution.current(world);
    for (String name : classes) {
      ClassVersion version = world.version(name);
      // A superclass's method that is gone is none of an interface's that has one in its stead.
      boolean mayBeGone = access == null || resolution.isSubtype(name, type);
      String place = version == null ? null : place(version, method, mayBeGone);
      if (place != null) {
        entries.put(name, isStranger(name, type, access, method) ? "-" : place);
      }
    }
    if (access != null
        && (access & Opcodes.ACC_ABSTRACT) != 0
        && then.declared(type, method) == null) {
      entries.putAll(LambdaPlaces.of(world, type, method));
    }
    return text(entries) + hierarchy.text(type);
  }

  /**
   * A class whose method takes the calls of a superclass's for the JVM, although it does not
   * override it any more.
   *
   * @param type an edited class whose method is not what it was: itself, below or above that class
   * @return null where there is none
   */
  @Nullable String misled(String type, Member method) {
    Set<String> below = new LinkedHashSet<>(world.subtypes(type));
    below.add(type);
    for (String name : below) {
      if (then.declared(name, method) != null && now.declared(name, method) != null) {
        for (String above = superclass(name); above != null; above = superclass(above)) {
          if (misleads(name, above, method)) {
            return name;
          }
        }
      }
    }
    return null;
  }

  private boolean misleads(String type, String ancestor, Member method) {
    Integer access = now.declared(ancestor, method);
    Integer slot = then.declared(ancestor, method);
    ClassVersion version = world.version(ancestor);
    return access != null
        && slot != null
        && (version == null || version.home(method) == null)
        && then.overrides(type, ancestor, slot, method)
        && !now.overrides(type, ancestor, access, method);
  }

  private @Nullable String superclass(String type) {
    Shape shape = world.resident(type);
    return shape == null ? null : shape.superName();
  }

  private void addWithSuperclasses(String type, Set<String> classes) {
    classes.addAll(hierarchy.ancestors(type, true));
    classes.addAll(hierarchy.ancestors(type, false));
  }

  /** Whether a class's method has only its name and type in common with another's. */
  private boolean isStranger(String name, String type, @Nullable Integer access, Member method) {
    return access != null
        && !name.equals(type)
        && now.declared(name, method) != null
        && !now.overrides(name, type, access, method);
  }

  /**
   * @param mayBeGone whether a body counts that only code of the version before may still run
   */
  private @Nullable String place(ClassVersion version, Member method, boolean mayBeGone) {
    Integer now = version.current().methods().get(method);
    if (now != null && Gate.isVirtual(now)) {
      if ((now & Opcodes.ACC_ABSTRACT) != 0) {
        return "-";
      }
      Home home = version.home(method);
      return home == null ? "" : home.companion() + " " + home.body();
    }
    boolean isGone = mayBeGone && version.departed().includes(method);
    Home last = isGone ? version.lastHome(method) : null;
    if (last != null && last.isVirtual() && last.hasBody() && !isInherited(version, method)) {
      return last.companion() + " " + last.body();
    }
    Integer slot = version.resident().methods().get(method);
    return slot != null && Gate.isVirtual(slot) ? "-" : null;
  }

  private boolean isInherited(ClassVersion version, Member method) {
    Target found = Resolution.current(world).resolve(version.name(), method);
    return found != null && !found.isPrivate() && (found.access() & Opcodes.ACC_ABSTRACT) == 0;
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
      Target target = slots(name, method).contains(owner) ? resolution.resolve(name, method) : null;
      boolean isStray = target != null && !resolution.isSubtype(name, owner);
      if (target != null && isStray && (target.access() & Opcodes.ACC_ABSTRACT) == 0) {
        // The JVM goes to this slot with objects of a class that has left.
        ClassVersion version = world.version(target.owner().name());
        Home home = version == null ? null : version.home(method);
        String place = home == null ? "" : home.companion() + " " + home.body();
        entries.put(target.owner().name(), place);
      } else if (target != null && !resolution.isSubtype(owner, target.owner().name())) {
        ClassVersion version = world.version(target.owner().name());
        Home home = version == null ? null : version.home(method);
        if (home != null && home.hasBody()) {
          entries.put(target.owner().name(), home.companion() + " " + home.body());
        } else if (home == null && version != null && target.owner().name().equals(name)) {
          entries.put(name, "");
        }
      }
    }
    return entries.isEmpty() ? "" : text(entries) + hierarchy.text(owner);
  }

  /**
   * The classes whose resident slots the JVM uses for a method that a class itself has no slot for,
   * or one that the JVM does not take for an override. More than one where it overrides methods
   * that do not override each other.
   *
   * @return empty where the method exists for reloadable code only
   */
  Set<String> slots(String type, Member method) {
    Integer own = now.declared(type, method);
    Integer slot = then.declared(type, method);
    Set<String> slots = new LinkedHashSet<>();
    if (slot != null && own == null) {
      return slots;
    }
    for (String name = superclass(type); name != null; name = superclass(name)) {
      Integer there = then.declared(name, method);
      if (there != null
          && (own == null ? slots.isEmpty() : overridesNow(type, name, there, method))
          && !(slot != null && then.overrides(type, name, there, method))
          && !isReached(slots, name, there, method)) {
        slots.add(name);
      }
    }
    if (slots.isEmpty() && slot == null) {
      Target found = Resolution.resident(world).resolve(type, method);
      if (found != null) {
        slots.add(found.owner().name());
      }
    }
    return slots;
  }

  /** Whether calls of a superclass's method arrive at one of these slots. */
  private boolean isReached(Set<String> slots, String ancestor, int access, Member method) {
    return slots.stream().anyMatch(name -> then.overrides(name, ancestor, access, method));
  }

  private boolean overridesNow(String type, String ancestor, int slot, Member method) {
    Integer access = now.declared(ancestor, method);
    return now.overrides(type, ancestor, access == null ? slot : access, method);
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

  static String text(Map<String, String> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach((name, place) -> text.append(name).append('=').append(place).append('\n'));
    return text.toString();
  }
}
