package dev.liveswap.engine.fit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Which declarations override which (JVMS 5.4.5), over shapes. */
final class Overriding {
  private final Function<String, @Nullable Shape> shapes;

  private Overriding(Function<String, @Nullable Shape> shapes) {
    this.shapes = shapes;
  }

  /** As in a program that had been started with the current versions. */
  static Overriding current(World world) {
    return new Overriding(world::current);
  }

  /** As the JVM worked it out when it loaded the classes. */
  static Overriding resident(World world) {
    return new Overriding(world::resident);
  }

  /** The flags of a virtual method that a class declares itself, or null. */
  @Nullable Integer declared(String type, Member method) {
    Shape shape = shapes.apply(type);
    Integer access = shape == null ? null : shape.methods().get(method);
    return access != null && Gate.isVirtual(access) ? access : null;
  }

  /**
   * Whether a class's declaration overrides a superclass's.
   *
   * @param type a class that declares the method
   * @param ancestor a superclass of it
   * @param access the flags that the method has there
   */
  boolean overrides(String type, String ancestor, int access, Member method) {
    if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
      return true;
    }
    return Shape.packageOf(type).equals(Shape.packageOf(ancestor))
        || overridesThroughAnother(type, ancestor, access, method);
  }

  /** Package-private there, but a class between the two made it accessible. */
  private boolean overridesThroughAnother(String type, String ancestor, int access, Member method) {
    for (String between = superclass(type);
        between != null && !between.equals(ancestor);
        between = superclass(between)) {
      Integer own = declared(between, method);
      if (own != null
          && overrides(type, between, own, method)
          && overrides(between, ancestor, access, method)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String superclass(String type) {
    Shape shape = shapes.apply(type);
    return shape == null ? null : shape.superName();
  }
}
