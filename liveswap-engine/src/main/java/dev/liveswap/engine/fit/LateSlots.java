package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * Gives a class that is about to be loaded slots for methods which it inherits, but not to the JVM:
 * what stands above it got them by edits, and has them in companions. Without a slot, whoever calls
 * such a method through an interface that the JVM knows it from, or through an abstract method of a
 * superclass, finds nothing, or the interface's default. The slot does what that of a method does
 * which the class once declared.
 */
final class LateSlots {
  private static final int ACCESSIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  private final World world;
  private final ClassVersion self;
  private final Resolution now;
  private final Resolution then;

  private LateSlots(World world, ClassVersion self) {
    this.world = world;
    this.self = self;
    this.now = Resolution.current(world);
    this.then = Resolution.resident(world);
  }

  /**
   * The class with the slots that it lacks.
   *
   * @param world in which {@code self} is seen, too
   * @param self a class that the JVM has not loaded yet
   */
  static ClassVersion give(World world, ClassVersion self) {
    if (self.resident().isInterface()) {
      return self;
    }
    Map<Member, Integer> lacking = new LateSlots(world, self).lacking();
    return lacking.isEmpty() ? self : self.withSlots(lacking);
  }

  /**
   * Whether a slot does what code of the program does, which edits may move: not one that the weave
   * gave each class for a library's method.
   *
   * @param slot of a method that the class does not declare
   */
  static boolean isForProgram(World world, ClassVersion version, Member slot) {
    Target target = Resolution.current(world).resolve(version.name(), slot);
    return target == null || isAbstract(target) || world.version(target.owner().name()) != null;
  }

  private Map<Member, Integer> lacking() {
    Map<Member, Integer> lacking = new LinkedHashMap<>();
    for (String name : Hierarchy.ancestors(world, self.name(), true)) {
      ClassVersion above = world.version(name);
      if (above != null && !name.equals(self.name())) {
        above
            .homes()
            .forEach(
                (method, home) -> {
                  boolean lives = home.equals(above.home(method)) && home.hasBody();
                  if (lives && home.isVirtual() && isMissed(name, method)) {
                    lacking.put(method, (home.access() & ACCESSIBLE) | Opcodes.ACC_SYNTHETIC);
                  }
                });
      }
    }
    return lacking;
  }

  /** Whether the JVM would end elsewhere when it calls the method that a type above has. */
  private boolean isMissed(String above, Member method) {
    Target right = now.resolve(self.name(), method);
    Target found =
        self.resident().methods().containsKey(method) ? null : then.resolve(self.name(), method);
    if (right == null || !right.owner().name().equals(above) || found == null) {
      return false;
    }
    // Another class's slot with code tests its receivers itself: see OverrideRoom.
    return found.owner().isInterface()
        || (isAbstract(found)
            && Overriding.current(world)
                .overrides(above, found.owner().name(), found.access(), method));
  }

  private static boolean isAbstract(Target target) {
    return (target.access() & Opcodes.ACC_ABSTRACT) != 0;
  }
}
