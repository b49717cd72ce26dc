package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.fit.Member;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.identity.GeneratedNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class leaves behind that is deleted while the program has it. Code that refers to it comes
 * with it: what matters is its objects.
 */
final class RemovedClass {
  /** How much of its members another class must have to be taken for its new name. */
  private static final double RENAMED = 0.5;

  /** Every class that Kotlin's compiler writes has annotations of Kotlin's own. */
  private static final String KOTLIN = "Lkotlin/";

  private final byte[] classFile;
  private final Shape shape;
  private final boolean initialized;

  /**
   * Looks at one.
   *
   * @param classFile its last version
   * @param initialized whether the JVM has begun to initialize it, so that there may be objects
   */
  RemovedClass(byte[] classFile, boolean initialized) {
    this.classFile = classFile;
    this.shape = Shape.of(classFile);
    this.initialized = initialized;
  }

  /** Whether there may be objects of it, or of classes below it, that are its alone. */
  boolean mayHaveObjects() {
    boolean isInterface = (shape.access() & Opcodes.ACC_INTERFACE) != 0;
    return initialized && !isInterface && !isStaticOnly();
  }

  private boolean isStaticOnly() {
    boolean members =
        shape.fields().values().stream().allMatch(RemovedClass::isStatic)
            && shape.methods().entrySet().stream()
                .filter(method -> !method.getKey().name().startsWith("<"))
                .allMatch(method -> isStatic(method.getValue()));
    return members && "java/lang/Object".equals(shape.superName()) && shape.interfaces().isEmpty();
  }

  private static boolean isStatic(int access) {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  /**
   * Whether it stands in the code of another class, and so goes with that code: a nested class, or
   * one that a compiler made.
   */
  boolean isPartOfAnother() {
    return shape.nestHost() != null || GeneratedNames.isNumbered(shape.name());
  }

  /** Whether a framework may have made objects of it, and go on using them. */
  boolean isAnnotated() {
    boolean[] found = {false};
    ClassFiles.reader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable AnnotationVisitor visitAnnotation(
                  String descriptor, boolean visible) {
                found[0] |= visible && !descriptor.startsWith(KOTLIN);
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return found[0];
  }

  /** Whether one of the classes that come is this one under another name. */
  boolean isRenamedTo(Collection<Shape> arrivals) {
    return arrivals.stream().anyMatch(this::resembles);
  }

  private boolean resembles(Shape other) {
    if (simpleName(other.name()).equals(simpleName(shape.name()))) {
      return true;
    }
    Set<String> own = members(shape);
    int all = own.size();
    own.retainAll(members(other));
    return all == 0 ? members(other).isEmpty() : own.size() >= all * RENAMED;
  }

  /** Members by name and type, in which the class itself is nobody in particular. */
  private static Set<String> members(Shape shape) {
    Set<Member> all = new HashSet<>(shape.fields().keySet());
    all.addAll(shape.methods().keySet());
    Set<String> members = new HashSet<>();
    for (Member member : all) {
      if (!member.name().startsWith("<")) {
        String type = member.descriptor().replace("L" + shape.name() + ";", "");
        members.add(member.name() + " " + type);
      }
    }
    return members;
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
