package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    }
  }

  private void makeFor(String type, Member method) {
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
    Shape self = after.resident(type);
    if (self != null && Overrides.hasSlot(self, method)) {
      return; // it only moved, and the JVM finds it by its slot
    }
    if (!makeAt(overrides.nearestSlot(type, method), type, method)) {
      checkLibraries(type, type, method);
    }
    for (String below : after.subtypes(type)) {
      String slot = overrides.nearestSlot(below, method);
      if (slot != null && isInterface(slot) && !makeAt(slot, type, method)) {
        checkLibraries(below, type, method);
      }
    }
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
  private boolean makeAt(@Nullable String slot, String type, Member method) {
    ClassVersion owner = slot == null ? null : after.version(slot);
    Integer access = owner == null ? null : owner.resident().methods().get(method);
    if (owner == null
        || access == null
        || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return false;
    }
    boolean samePackage =
        Shape.packageOf(type).equals(owner.resident().packageName())
            || (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    if (samePackage) {
      after.advance(Housing.move(owner, method, companionNames.apply(owner.name())));
    }
    return samePackage;
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
