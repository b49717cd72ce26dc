package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Whether the JVM lets code use a member (JVMS 5.4.4), with the shapes that it holds. */
final class Reach {
  private final World world;
  private final Shape self;
  private final boolean inCompanion;

  Reach(World world, Shape self, boolean inCompanion) {
    this.world = world;
    this.self = self;
    this.inCompanion = inCompanion;
  }

  /** Whether a plain instruction may use the member in its resident slot. */
  boolean reaches(Target target) {
    ClassVersion version = world.version(target.owner().name());
    Shape shape = version == null ? target.owner() : version.resident();
    Integer access = shape.flags(target.member());
    if (access == null || (access & Opcodes.ACC_PUBLIC) != 0) {
      return true;
    }
    if ((access & Opcodes.ACC_PRIVATE) != 0) {
      return !inCompanion && nest(shape).equals(nest(residentSelf()));
    }
    if (shape.packageName().equals(self.packageName())) {
      return true;
    }
    // A companion is no subclass. The class itself is, and the receiver is one of its own objects
    // (JVMS 4.10.1.8), or javac would not have written this: if it knew the member as protected.
    return !inCompanion && (access & target.access() & Opcodes.ACC_PROTECTED) != 0;
  }

  /**
   * Whether the source has a class in the nest of the code's class, and the JVM has not: nest
   * members cannot be added to a class that is loaded.
   */
  boolean isSeparated(String owner) {
    Shape own = residentSelf();
    String host = own.nest();
    if (owner.equals(self.name()) || !(owner.equals(host) || owner.startsWith(host + "$"))) {
      return false;
    }
    Shape shape = world.resident(owner);
    return shape == null
        ? !nest(own).equals(host) || !isMember(host, owner)
        : shape.nest().equals(host) && !nest(shape).equals(nest(own));
  }

  /**
   * Whether a class is one of the nest by its source, that only the class loader knows how to find,
   * and so separated from the code's class for all that is known.
   */
  boolean isUnknownMate(String owner) {
    return world.current(owner) == null && isSeparated(owner);
  }

  private boolean isMember(String host, String name) {
    Shape shape = world.resident(host);
    return shape == null || shape.nestMembers().contains(name);
  }

  /** A class that its host does not know is its own host (JVMS 5.4.4). */
  private String nest(Shape shape) {
    Shape host = shape.nestHost() == null ? null : world.resident(shape.nestHost());
    return host == null || host.nestMembers().contains(shape.name()) ? shape.nest() : shape.name();
  }

  boolean reaches(Handle handle, Resolution resolution) {
    Target target =
        resolution.resolve(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
    return target == null ? !isUnknownMate(handle.getOwner()) : reaches(target);
  }

  private Shape residentSelf() {
    Shape shape = world.resident(self.name());
    return shape == null ? self : shape;
  }
}
