package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.ClassVersion.Looseness;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Decides for each member of a new version where it lives: in its resident slot or in a companion.
 */
final class Housing {
  private final ClassVersion before;
  private final Shape now;
  private final StaticsPlan statics;
  private final boolean ownerFirst;
  private final String freshCompanion;
  private final Map<Member, Home> homes;
  private Set<String> full = Set.of();
  private final Map<String, List<Home>> companions = new LinkedHashMap<>();

  /**
   * @param before the version that is current
   * @param now the new version
   * @param statics which of its static fields get a value
   * @param initialized whether the JVM has initialized the class
   * @param freshCompanion the internal name of a companion that does not exist yet
   */
  Housing(
      ClassVersion before,
      Shape now,
      StaticsPlan statics,
      boolean initialized,
      String freshCompanion) {
    this.before = before;
    this.now = now;
    this.statics = statics;
    this.ownerFirst = !initialized;
    this.freshCompanion = freshCompanion;
    this.homes = new HashMap<>(before.homes());
    before.companions().forEach((name, slots) -> companions.put(name, new ArrayList<>(slots)));
  }

  /**
   * Lets method bodies leave classes whose constant pools are full, for a fresh companion.
   *
   * @param places internal names of the class and of companions
   */
  Housing leaving(Set<String> places) {
    full = places;
    return this;
  }

  /** The new version, its members housed. */
  ClassVersion assign(byte[] classFile, Set<Member> retained) {
    now.methods().forEach(this::assignMethod);
    now.fields().forEach(this::assignField);
    String runner = before.newestCompanion();
    if (!statics.isEmpty() && (companions.isEmpty() || (runner != null && full.contains(runner)))) {
      // Nothing but a place for the initializers to run.
      companions.putIfAbsent(freshCompanion, new ArrayList<>());
    }
    return result(classFile, retained);
  }

  private ClassVersion result(byte[] classFile, Set<Member> retained) {
    Map<String, List<Home>> slots = new LinkedHashMap<>();
    companions.forEach((name, list) -> slots.put(name, List.copyOf(list)));
    return new ClassVersion(
        before.resident(),
        now,
        classFile,
        retained,
        Map.copyOf(homes),
        slots,
        true,
        before.looseness(),
        before.unmade(),
        before.departed());
  }

  private void assignMethod(Member method, int access) {
    Integer slot = before.resident().methods().get(method);
    if (method.isConstructor() && slot != null && homes.containsKey(method)) {
      return; // it has both, for good: see openToNest
    }
    if (method.isStaticInitializer()) {
      assignInitializer(method, access);
    } else if (slot != null && fits(method, slot, access) && !leaves(now.name(), method, access)) {
      homes.remove(method);
    } else if (method.isConstructor()) {
      house(method, access, creator(method));
    } else {
      String descriptor =
          ClassVersion.isStatic(access)
              ? method.descriptor()
              : CodeFitter.withReceiver(now.name(), method.descriptor());
      house(method, access, descriptor);
    }
  }

  /** The JVM runs it once. What a reload runs of it is in a companion anyway. */
  private void assignInitializer(Member initializer, int access) {
    if (full.contains(now.name()) && !ownerFirst) {
      String name = initializer.name();
      homes.put(
          initializer,
          new Home(initializer, access, freshCompanion, name, initializer.descriptor(), false));
    } else {
      homes.remove(initializer);
    }
  }

  /** Constructors stay: what they do before {@code super(…)} can stand nowhere else. */
  private boolean leaves(String place, Member method, int access) {
    return method.isMethod()
        && !method.isConstructor()
        && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
        && full.contains(place);
  }

  /** The descriptor of a method that calls a constructor and returns the object. */
  private String creator(Member constructor) {
    String descriptor = constructor.descriptor();
    return descriptor.substring(0, descriptor.length() - 1) + "L" + now.name() + ";";
  }

  private static boolean sameKind(int slot, int access) {
    return ((slot ^ access) & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED)) == 0
        && Gate.isVirtual(slot) == Gate.isVirtual(access);
  }

  /** What may override a virtual method, the JVM decided when it loaded the class. */
  private static boolean sameOverriders(int slot, int access) {
    return !Gate.isVirtual(slot) || Gate.isPackagePrivate(slot) == Gate.isPackagePrivate(access);
  }

  private static boolean fits(Member method, int slot, int access) {
    return method.isConstructor() ? !isWider(access, slot) : slotFits(slot, access);
  }

  /** No link can take the place of a subclass's {@code super(…)}. */
  static boolean isWider(int access, int slot) {
    return reach(access) > reach(slot);
  }

  private static int reach(int access) {
    return Modifier.isPublic(access)
        ? 3
        : Modifier.isProtected(access) ? 2 : Modifier.isPrivate(access) ? 0 : 1;
  }

  /**
   * A slot without code cannot get any. And who may override a method is decided by whether it is
   * package-private (JVMS 5.4.5).
   */
  private static boolean slotFits(int slot, int access) {
    return sameKind(slot, access)
        && sameOverriders(slot, access)
        && ((slot & Opcodes.ACC_ABSTRACT) == 0 || (access & Opcodes.ACC_ABSTRACT) != 0);
  }

  private void assignField(Member field, int access) {
    Integer slot = before.resident().fields().get(field);
    Integer previous = before.current().fields().get(field);
    if (ClassVersion.isStatic(access)) {
      if (statics.startsAnew(field)) {
        settle(field, access, field.descriptor());
      } else if (slot == null || !keepsSlot(field, slot, access)) {
        house(field, access, field.descriptor());
      }
    } else if (previous == null && OuterObject.is(field, access)) {
      // An object's outer object never changes: what it knew of it once it still knows.
      if (slot != null && !ClassVersion.isStatic(slot)) {
        homes.remove(field);
      } else {
        house(field, access, field.descriptor());
      }
    } else if (previous == null
        || ClassVersion.isStatic(previous)
        || (before.isCarrier() && !homes.containsKey(field))) {
      // Also one that was there once: no object may show the value it had then.
      settle(field, access, field.descriptor());
    }
  }

  /**
   * A final field's value is compiled into code everywhere, so a new value wants a new place. And
   * once a field has moved it stays there.
   */
  private boolean keepsSlot(Member field, int slot, int access) {
    return !homes.containsKey(field)
        && ClassVersion.isStatic(slot)
        && ((slot ^ access) & Opcodes.ACC_VOLATILE) == 0
        && (slot & ~access & Opcodes.ACC_FINAL) == 0
        && ((slot & Opcodes.ACC_FINAL) == 0 || !statics.fields().contains(field));
  }

  private void house(Member member, int access, String descriptor) {
    Home home = vacant(member, access);
    if (home == null) {
      settle(member, access, descriptor);
      return;
    }
    Home current = home.with(access);
    companions
        .getOrDefault(home.companion(), List.of())
        .replaceAll(each -> each.equals(home) ? current : each);
    homes.put(member, current);
  }

  /**
   * The same version with a method's body in a companion, although the method has a slot: so that
   * the slot can dispatch, and calls through {@code super} need not go through it.
   */
  static ClassVersion move(ClassVersion version, Member method, String freshCompanion) {
    Integer access = version.current().methods().get(method);
    if (access == null || version.home(method) != null) {
      return version;
    }
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, true, freshCompanion);
    housing.house(method, access, CodeFitter.withReceiver(version.name(), method.descriptor()));
    return housing.result(version.classFile(), version.retained());
  }

  /**
   * The same version of a type that is loose: all that is called on an object is called in the
   * companion of an interface, because the JVM lets no instruction call it on an object that it
   * takes for another type's.
   */
  static ClassVersion loosen(ClassVersion version, Looseness looseness, String freshCompanion) {
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, true, freshCompanion);
    version
        .current()
        .methods()
        .forEach(
            (method, access) -> {
              if (version.resident().isInterface()
                  && !ClassVersion.isStatic(access)
                  && version.home(method) == null) {
                housing.house(
                    method, access, CodeFitter.withReceiver(version.name(), method.descriptor()));
              }
            });
    return housing.result(version.classFile(), version.retained()).with(looseness);
  }

  /** The same version of a class that the JVM holds as an interface, with nothing in it. */
  static ClassVersion carry(ClassVersion version, String freshCompanion) {
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, false, freshCompanion);
    return housing.assign(version.classFile(), version.retained()).with(Looseness.LOOSE);
  }

  /**
   * The same version with a private constructor as a case of the woven one as well: so that a
   * subclass can call it that is in the same nest by its source, and not so to the JVM.
   */
  static ClassVersion openToNest(ClassVersion version, Member constructor, String freshCompanion) {
    Integer access = version.current().methods().get(constructor);
    if (access == null || version.home(constructor) != null) {
      return version;
    }
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, true, freshCompanion);
    housing.house(constructor, access, housing.creator(constructor));
    return housing.result(version.classFile(), version.retained());
  }

  /**
   * The same version with a way through its constructor to one of a class above it.
   *
   * @param passage see {@link Member#passage}
   */
  static ClassVersion pass(ClassVersion version, Member passage, String freshCompanion) {
    for (List<Home> slots : version.companions().values()) {
      for (Home home : slots) {
        if (home.member().equals(passage)) {
          return version;
        }
      }
    }
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, true, freshCompanion);
    Home home =
        new Home(
            passage,
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
            freshCompanion,
            housing.nextConstructor(),
            passage.descriptor(),
            false);
    housing.companions.computeIfAbsent(freshCompanion, name -> new ArrayList<>()).add(home);
    return housing.result(version.classFile(), version.retained());
  }

  /** The same version with an instance field in a companion, although it has a slot. */
  static ClassVersion moveField(ClassVersion version, Member field, String freshCompanion) {
    Housing housing =
        new Housing(version, version.current(), StaticsPlan.NOTHING, true, freshCompanion);
    Integer access = version.current().fields().get(field);
    if (access != null) {
      housing.settle(field, access, field.descriptor());
    }
    return housing.result(version.classFile(), version.retained());
  }

  /** The same version with a field that takes over the value of another. */
  static ClassVersion inherit(ClassVersion version, Member field, String heritage) {
    Housing housing = new Housing(version, version.current(), StaticsPlan.NOTHING, true, "");
    Home home = housing.homes.get(field);
    if (home != null) {
      Home heir = home.inheriting(heritage);
      housing
          .companions
          .getOrDefault(home.companion(), List.of())
          .replaceAll(each -> each.equals(home) ? heir : each);
      housing.homes.put(field, heir);
    }
    return housing.result(version.classFile(), version.retained());
  }

  private void settle(Member member, int access, String descriptor) {
    Home home =
        new Home(
            member,
            access,
            freshCompanion,
            member.isConstructor() ? nextConstructor() : freeName(member.name(), descriptor),
            descriptor,
            ownerFirst
                && (ClassVersion.isStatic(access)
                    || (member.isConstructor() && before.isCarrier())));
    companions.computeIfAbsent(freshCompanion, name -> new ArrayList<>()).add(home);
    homes.put(member, home);
  }

  /** Where the member lives already, or lived before it was removed. */
  private @Nullable Home vacant(Member member, int access) {
    // The newest of several: what was moved to a fresh place has left the ones before for good.
    Home newest = homes.get(member);
    if (newest != null
        && fits(newest, member, access)
        && !leaves(newest.companion(), member, access)) {
      return newest;
    }
    for (List<Home> slots : companions.values()) {
      for (Home home : slots) {
        if (home.member().equals(member)
            && fits(home, member, access)
            && !leaves(home.companion(), member, access)) {
          return home;
        }
      }
    }
    return null;
  }

  private static boolean fits(Home home, Member member, int access) {
    return member.isConstructor() || sameKind(home.access(), access);
  }

  private String nextConstructor() {
    long cases =
        companions.values().stream().flatMap(List::stream).filter(Home::isConstructorCase).count();
    return Home.NEW + cases;
  }

  /** An instance method and a static one may clash when the receiver becomes a parameter. */
  private String freeName(String name, String descriptor) {
    String free = name;
    for (int number = 1; isTaken(free, descriptor); number++) {
      free = name + Home.GENERATED + number;
    }
    return free;
  }

  private boolean isTaken(String name, String descriptor) {
    return companions.getOrDefault(freshCompanion, List.of()).stream()
        .anyMatch(home -> home.name().equals(name) && home.descriptor().equals(descriptor));
  }
}
