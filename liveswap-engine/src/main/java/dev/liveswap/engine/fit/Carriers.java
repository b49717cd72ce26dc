package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Classes that the JVM holds as interfaces without members: superclasses that objects got when they
 * existed already. The verifier takes any object for an interface's, so that the class can stand in
 * all descriptors; its members live in companions, its fields in holders of the objects, and its
 * constructors are methods that are called when the JVM's superclass has been constructed.
 */
final class Carriers {
  /** The constructor that makes the object to the JVM. */
  record Ending(String owner, String descriptor) {
    /** Then they have to be worked out before, from the arguments of the carrier's. */
    boolean needsArguments() {
      return !descriptor.equals("()V");
    }
  }

  private final World world;

  Carriers(World world) {
    this.world = world;
  }

  boolean is(String type) {
    ClassVersion version = world.version(type);
    return version != null && version.isCarrier();
  }

  /** The nearest class at or above a type that is one to the JVM, too. */
  String nearestClass(String type) {
    String at = type;
    for (ClassVersion version = world.version(at);
        version != null && version.isCarrier();
        version = world.version(at)) {
      at = Objects.requireNonNull(version.current().superName());
    }
    return at;
  }

  /** What a call of a carrier's constructor comes to. */
  Ending ending(String carrier, String descriptor) {
    ClassVersion version = world.version(carrier);
    MethodInsnNode call = version == null ? null : ownCall(version, descriptor);
    if (call == null) {
      throw new Unfittable(
          Code.SUPERCLASS_CHANGED, carrier.replace('/', '.') + " has no constructor " + descriptor);
    }
    if (!call.owner.equals(carrier) && !is(call.owner)) {
      return new Ending(call.owner, call.desc);
    }
    Ending ending = ending(call.owner, call.desc);
    if (ending.needsArguments()) {
      throw new Unfittable(
          Code.SUPERCLASS_CHANGED,
          "the constructor of "
              + carrier.replace('/', '.')
              + " gives arguments to that of "
              + ending.owner().replace('/', '.')
              + " through another constructor");
    }
    return ending;
  }

  private static @Nullable MethodInsnNode ownCall(ClassVersion version, String descriptor) {
    for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
      if (method.name.equals("<init>") && method.desc.equals(descriptor)) {
        return Constructors.ownCall(method);
      }
    }
    return null;
  }

  /** Where a carrier's constructor lives. */
  Home constructor(String carrier, String descriptor) {
    ClassVersion version = world.version(carrier);
    Home home = version == null ? null : version.home(new Member("<init>", descriptor));
    if (home == null) {
      throw new Unfittable(
          Code.SUPERCLASS_CHANGED, carrier.replace('/', '.') + " has no constructor " + descriptor);
    }
    return home;
  }
}
