package dev.liveswap.engine.fit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * One class: the shape the JVM fixed when it loaded it, and the version that is current. Immutable.
 *
 * @param resident the shape the JVM holds
 * @param current the shape of the current version
 * @param classFile the current version. Generated members (lambda bodies) have the names of their
 *     counterparts in the earlier versions, and those that have no counterpart any more are still
 *     there: objects that were made from them live on
 * @param retained the generated methods that only live on in that way
 * @param homes where members live, or last lived, that do not have their resident slot
 * @param companions what each companion has ever been given, by its internal name, oldest first
 * @param edited whether the class is not as it was loaded
 * @param looseness whether the JVM takes the same to be below this type: see {@link Hierarchy}
 * @param unmade the enum constants that were declared once, but no longer when the JVM initialized
 *     the class: there are no objects of them
 * @param departed the members that versions before had, for code of them that still runs
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record ClassVersion(
    Shape resident,
    Shape current,
    byte[] classFile,
    Set<Member> retained,
    Map<Member, Home> homes,
    Map<String, List<Home>> companions,
    boolean edited,
    Looseness looseness,
    Set<Member> unmade,
    Departed departed) {

  /** Whether what is below a type is what the JVM takes to be below it. */
  public enum Looseness {
    /** It is, and always was. */
    NONE,
    /** It is not, or once was not; and arrays of the type are {@code Object[]} that stand in. */
    LOOSE,
    /** The same, but real arrays of the type may exist, which hold what the JVM knows only. */
    LOOSE_WITH_ARRAYS
  }

  /** Stands between the name of a class and the number of a companion of it. */
  public static final String COMPANION = "$$liveswap";

  /**
   * A class that is as it was loaded.
   *
   * @param classFile the class file it was loaded from
   * @return its first version
   */
  public static ClassVersion loaded(byte[] classFile) {
    return woven(classFile, classFile);
  }

  /**
   * A class that is as it was loaded.
   *
   * @param classFile the class file as compiled
   * @param woven the class file that the JVM was given
   * @return its first version
   */
  public static ClassVersion woven(byte[] classFile, byte[] woven) {
    Shape shape = Shape.of(classFile);
    Shape resident = woven == classFile ? shape : Shape.of(woven);
    return new ClassVersion(
        resident,
        shape,
        classFile,
        Set.of(),
        Map.of(),
        Map.of(),
        false,
        Looseness.NONE,
        Set.of(),
        Departed.NOTHING);
  }

  ClassVersion with(Looseness other) {
    return new ClassVersion(
        resident, current, classFile, retained, homes, companions, edited, other, unmade, departed);
  }

  /** The same with more slots, for a class that the JVM has not loaded yet. */
  ClassVersion withSlots(Map<Member, Integer> slots) {
    return new ClassVersion(
        resident.withMethods(slots),
        current,
        classFile,
        retained,
        homes,
        companions,
        edited,
        looseness,
        unmade,
        departed);
  }

  ClassVersion withUnmade(Set<Member> constants) {
    return new ClassVersion(
        resident,
        current,
        classFile,
        retained,
        homes,
        companions,
        edited,
        looseness,
        constants,
        departed);
  }

  ClassVersion with(Departed members) {
    return new ClassVersion(
        resident,
        current,
        classFile,
        retained,
        homes,
        companions,
        edited,
        looseness,
        unmade,
        members);
  }

  /**
   * The next version of a class that nothing was ever added to or taken from, and of which nothing
   * but bodies has changed.
   *
   * @param newClassFile the new version
   * @return it, in the same resident shape
   */
  public ClassVersion withBodies(byte[] newClassFile) {
    return new ClassVersion(
        resident,
        Shape.of(newClassFile),
        newClassFile,
        Set.of(),
        Map.of(),
        Map.of(),
        true,
        looseness,
        unmade,
        Departed.NOTHING);
  }

  /**
   * Whether code that refers to members of this class finds them where it found them in an earlier
   * version.
   *
   * @param earlier the version before
   * @return false where anything was added, removed or moved, now or before
   */
  public boolean isInPlace(ClassVersion earlier) {
    return homes.isEmpty()
        && companions.isEmpty()
        && retained.isEmpty()
        && !loose()
        && current.hasSameSlots(earlier.current);
  }

  /**
   * Whether javac generated bodies of lambdas for the current version, whose names may have been
   * changed since.
   *
   * @return true if there is such a method
   */
  public boolean hasGeneratedBodies() {
    return current.methods().values().stream()
        .anyMatch(access -> (access & Opcodes.ACC_SYNTHETIC) != 0);
  }

  /**
   * Whether classes have joined or left the nest that this class is the host of, which the JVM
   * cannot be told.
   *
   * @return true where the JVM holds another list of nest members
   */
  public boolean hasOtherNest() {
    return !Set.copyOf(resident.nestMembers()).equals(Set.copyOf(current.nestMembers()));
  }

  /**
   * Whether the class is an interface to the JVM: see {@link Carriers}.
   *
   * @return true for a superclass that came when its objects were there
   */
  public boolean isCarrier() {
    return resident.isInterface() && !current.isInterface();
  }

  /**
   * Whether the class is below other types than the JVM knows.
   *
   * @return true if its direct supertypes are others
   */
  public boolean hasMoved() {
    return Hierarchy.hasMoved(this);
  }

  /**
   * Whether the JVM cannot be asked what is below this type.
   *
   * @return true if it has another opinion, or once had
   */
  public boolean loose() {
    return looseness != Looseness.NONE;
  }

  String name() {
    return resident.name();
  }

  /** Where a member of the current version lives, or null where it has its resident slot. */
  @Nullable Home home(Member member) {
    return has(member) ? homes.get(member) : null;
  }

  /** Where a member lived last that the current version does not have, or null. */
  @Nullable Home lastHome(Member member) {
    return has(member) ? null : homes.get(member);
  }

  /**
   * Whether code of the version before finds members that are gone.
   *
   * @return true if the class file that the JVM is given has code for it
   */
  public boolean keepsOldCode() {
    return !departed.isEmpty();
  }

  /** Whether a method's code is that of an earlier version, and runs only where that still does. */
  boolean isOfEarlier(Member method) {
    return retained.contains(method) || departed.includes(method);
  }

  /**
   * The companions that new code may go to: those that members of the current version live in, and
   * the newest one, which runs initializers.
   *
   * @return their internal names
   */
  public Set<String> companionsInUse() {
    Set<String> used = homesOfCurrent();
    String newest = newestCompanion();
    if (newest != null) {
      used.add(newest);
    }
    return used;
  }

  @Nullable String newestCompanion() {
    String newest = null;
    for (String name : companions.keySet()) {
      newest = name;
    }
    return newest;
  }

  /**
   * The companions that members of the current version live in; all others only have what was once
   * part of the class. Found by the members: of companions there may be a thousand.
   */
  Set<String> homesOfCurrent() {
    Set<String> used = new LinkedHashSet<>();
    for (Set<Member> members : List.of(current.fields().keySet(), current.methods().keySet())) {
      for (Member member : members) {
        Home home = homes.get(member);
        if (home != null) {
          used.add(home.companion());
        }
      }
    }
    return used;
  }

  boolean has(Member member) {
    return current.fields().containsKey(member) || current.methods().containsKey(member);
  }

  /** The companions whose instances hold values of this class's current instance fields. */
  Set<String> holders() {
    Set<String> holders = new LinkedHashSet<>();
    current
        .fields()
        .keySet()
        .forEach(
            field -> {
              Home home = home(field);
              if (home != null && home.isInstanceField()) {
                holders.add(home.companion());
              }
            });
    return holders;
  }

  /**
   * Whether virtual calls find this class's overrides where they find those of another class that
   * has its name. Those in slots the JVM finds by itself.
   *
   * @param twin a class of the same name, of another loader
   * @return true where one call site may serve objects of both
   */
  public boolean overridesLike(ClassVersion twin) {
    return virtualHomes().equals(twin.virtualHomes()) && removedSlots().equals(twin.removedSlots());
  }

  private Set<Home> virtualHomes() {
    Set<Home> virtual = new LinkedHashSet<>();
    for (Member method : current.methods().keySet()) {
      Home home = homes.get(method);
      if (home != null && home.isVirtual()) {
        virtual.add(home);
      }
    }
    return virtual;
  }

  private Set<Member> removedSlots() {
    Set<Member> removed = new LinkedHashSet<>();
    resident
        .methods()
        .forEach(
            (method, access) -> {
              if (Gate.isVirtual(access) && !current.methods().containsKey(method)) {
                removed.add(method);
              }
            });
    return removed;
  }

  static boolean isStatic(int access) {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  static boolean isPrivate(int access) {
    return (access & Opcodes.ACC_PRIVATE) != 0;
  }
}
