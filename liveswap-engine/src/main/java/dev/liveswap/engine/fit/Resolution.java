package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Field and method resolution (JVMS 5.4.3.2 to 5.4.3.4) over shapes. */
final class Resolution {
  /**
   * What a reference means.
   *
   * @param owner the shape of the class that declares the member
   * @param member the member
   * @param access its flags
   */
  record Target(Shape owner, Member member, int access) {
    boolean isStatic() {
      return ClassVersion.isStatic(access);
    }

    boolean isPrivate() {
      return ClassVersion.isPrivate(access);
    }
  }

  private final Function<String, @Nullable Shape> shapes;

  private Resolution(Function<String, @Nullable Shape> shapes) {
    this.shapes = shapes;
  }

  /** Resolves as a program would that had been started with the current versions. */
  static Resolution current(World world) {
    return new Resolution(world::current);
  }

  /** Resolves as the JVM does, with the shapes it holds. */
  static Resolution resident(World world) {
    return new Resolution(world::resident);
  }

  /** The field or method that a reference means, or null where there is none. */
  @Nullable Target resolve(String owner, Member member) {
    return member.isMethod() ? method(owner, member) : field(owner, member);
  }

  private @Nullable Target field(String owner, Member member) {
    Shape shape = shapes.apply(owner);
    if (shape == null) {
      return null;
    }
    Integer access = shape.fields().get(member);
    if (access != null) {
      return new Target(shape, member, access);
    }
    for (String parent : shape.interfaces()) {
      Target found = field(parent, member);
      if (found != null) {
        return found;
      }
    }
    return shape.superName() == null ? null : field(shape.superName(), member);
  }

  private @Nullable Target method(String owner, Member member) {
    for (Shape shape = shapes.apply(owner); shape != null; shape = parent(shape)) {
      Integer access = shape.methods().get(member);
      if (access != null) {
        return new Target(shape, member, access);
      }
    }
    return member.isConstructor() ? null : inInterfaces(owner, member);
  }

  private @Nullable Shape parent(Shape shape) {
    return shape.superName() == null ? null : shapes.apply(shape.superName());
  }

  /** The maximally-specific superinterface method, a concrete one first. */
  private @Nullable Target inInterfaces(String owner, Member member) {
    List<Target> candidates = new ArrayList<>();
    collect(owner, member, candidates, new HashSet<>());
    Target best = null;
    for (Target candidate : candidates) {
      if (best == null || isBetter(candidate, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private boolean isBetter(Target candidate, Target best) {
    if (isSubtype(candidate.owner().name(), best.owner().name())) {
      return true;
    }
    return !isSubtype(best.owner().name(), candidate.owner().name())
        && isAbstract(best)
        && !isAbstract(candidate);
  }

  private static boolean isAbstract(Target target) {
    return (target.access() & Opcodes.ACC_ABSTRACT) != 0;
  }

  private void collect(String type, Member member, List<Target> into, Set<String> seen) {
    Shape shape = seen.add(type) ? shapes.apply(type) : null;
    if (shape == null) {
      return;
    }
    Integer access = shape.methods().get(member);
    if (shape.isInterface()
        && access != null
        && (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0) {
      into.add(new Target(shape, member, access));
    }
    for (String parent : shape.interfaces()) {
      collect(parent, member, into, seen);
    }
    if (shape.superName() != null) {
      collect(shape.superName(), member, into, seen);
    }
  }

  /** Whether a class is another, or has it among its superclasses and superinterfaces. */
  boolean isSubtype(String type, String ancestor) {
    if (type.equals(ancestor)) {
      return true;
    }
    Shape shape = shapes.apply(type);
    if (shape == null) {
      return false;
    }
    if (shape.superName() != null && isSubtype(shape.superName(), ancestor)) {
      return true;
    }
    return shape.interfaces().stream().anyMatch(parent -> isSubtype(parent, ancestor));
  }
}
