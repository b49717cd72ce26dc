package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;

/**
 * Makes room for overrides that have no slot: a method that is overridden by one wants its own body
 * elsewhere, so that its slot can test the receiver.
 */
final class OverrideRoom {
  private final WorldAfter after;
  private final Overrides overrides;
  private final UnaryOperator<String> companionNames;
  private final List<Finding> findings;

  OverrideRoom(WorldAfter after, UnaryOperator<String> companionNames, List<Finding> findings) {
    this.after = after;
    this.overrides = new Overrides(after);
    this.companionNames = companionNames;
    this.findings = findings;
  }

  /** Makes it, for all classes that are not as they were loaded. */
  void make() {
    for (ClassVersion version : after.evolved()) {
      version
          .homes()
          .forEach(
              (method, home) -> {
                if (home.isVirtual() && home.equals(version.home(method))) {
                  makeFor(version.name(), method);
                }
              });
      checkVisibility(version);
    }
  }

  /** What is package-private decides over what overrides what (JVMS 5.4.5). */
  private void checkVisibility(ClassVersion version) {
    version
        .resident()
        .methods()
        .forEach(
            (method, slot) -> {
              Integer access = version.current().methods().get(method);
              boolean same =
                  access != null && Gate.isPackagePrivate(access) == Gate.isPackagePrivate(slot);
              String misled =
                  same || !Gate.isVirtual(slot) ? null : overrides.misled(version.name(), method);
              if (misled != null) {
                findings.add(noLongerOverrides(misled, method));
              }
            });
  }

  private static Finding noLongerOverrides(String type, Member method) {
    String name = type.replace('/', '.');
    return Finding.about(
            Code.METHOD_CHANGED,
            name,
            name + "." + method.name() + " no longer overrides a method of another package")
        .member(method.toString(), null, null);
  }

  private void makeFor(String type, Member method) {
    Set<String> slots = overrides.slots(type, method);
    boolean served = isServed(type, method);
    boolean isCarrier = isCarrier(type);
    boolean isLeft =
        slots.isEmpty() ? isAbstractSlot(type, method) : slots.removeIf(isLeft(method));
    if (isCarrier || (isLeft && slots.isEmpty())) {
      // The JVM looks for its methods in the classes of the objects only.
    } else if (!makeAt(slots, method, type) || (slots.isEmpty() && !served)) {
      checkLibraries(type, type, method);
    }
    if (served) {
      return; // it only moved, and the JVM finds it by its slot
    }
    for (String below : after.subtypes(type)) {
      if (isCarrier(below)) {
        continue;
      }
      Set<String> others = new LinkedHashSet<>(overrides.slots(below, method));
      others.removeIf(isLeft(method));
      if (!isCarrier && !declares(below, method)) {
        others.removeIf(slot -> !isInterface(slot));
      }
      if (!makeAt(others, method, below)) {
        checkLibraries(below, type, method);
      }
    }
  }

  private boolean isCarrier(String type) {
    ClassVersion version = after.version(type);
    return version != null && version.isCarrier();
  }

  /**
   * No call ends in an abstract method: what implements it has a slot for it, or is below such a
   * class, or is loaded later and gets one (see {@link LateSlots}).
   */
  private Predicate<String> isLeft(Member method) {
    return slot -> isAbstractSlot(slot, method);
  }

  private boolean isAbstractSlot(String type, Member method) {
    Shape shape = after.resident(type);
    Integer access = shape == null ? null : shape.methods().get(method);
    return access != null && (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  private boolean isServed(String type, Member method) {
    Shape then = after.resident(type);
    Shape now = after.current(type);
    Integer slot = then == null ? null : then.methods().get(method);
    Integer access = now == null ? null : now.methods().get(method);
    return slot != null && access != null && Gate.serves(slot, access);
  }

  private boolean makeAt(Set<String> slots, Member method, String receiver) {
    boolean made = true;
    for (String slot : slots) {
      made &= makeAt(slot, method) || after.guard(slot, method, receiver);
    }
    return made;
  }

  private boolean declares(String type, Member method) {
    Shape shape = after.current(type);
    return shape != null && shape.methods().containsKey(method);
  }

  private boolean isInterface(String name) {
    Shape shape = after.resident(name);
    return shape != null && shape.isInterface();
  }

  /**
   * Makes room at a slot.
   *
   * @return false where that class is not reloadable, or there is no code that could make room
   */
  private boolean makeAt(String slot, Member method) {
    ClassVersion owner = after.version(slot);
    Integer access = owner == null ? null : owner.resident().methods().get(method);
    if (owner == null
        || access == null
        || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return false;
    }
    after.advance(Housing.move(owner, method, companionNames.apply(owner.name())));
    return true;
  }

  /** Nobody can change what a library calls when it calls its own method. */
  private void checkLibraries(String receiver, String type, Member method) {
    List<String> libraries = overrides.inLibraries(receiver, method);
    if (!libraries.isEmpty() && !isCalledByNoLibrary(libraries, method)) {
      String name = type.replace('/', '.');
      findings.add(
          Finding.about(
                  Code.METHOD_ADDED,
                  name,
                  name
                      + " now overrides "
                      + method.name()
                      + " of "
                      + libraries.get(0).replace('/', '.'))
              .member(method.toString(), null, null));
    }
  }

  /** {@code Object.clone} is protected: whoever calls it is below the class, or in its package. */
  private static boolean isCalledByNoLibrary(List<String> libraries, Member method) {
    return libraries.equals(List.of("java/lang/Object"))
        && method.equals(new Member("clone", "()Ljava/lang/Object;"));
  }
}
