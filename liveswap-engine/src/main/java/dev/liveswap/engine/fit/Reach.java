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
      return !inCompanion && shape.nest().equals(residentSelf().nest());
    }
    if (shape.packageName().equals(self.packageName())) {
      return true;
    }
    // A companion is no subclass. The class itself is, or javac would not have written this.
    return !inCompanion && (access & Opcodes.ACC_PROTECTED) != 0;
  }

  boolean reaches(Handle handle, Resolution resolution) {
    Target target =
        resolution.resolve(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
    return target == null || reaches(target);
  }

  private Shape residentSelf() {
    Shape shape = world.resident(self.name());
    return shape == null ? self : shape;
  }
}
