package dev.liveswap.engine.fit;

/**
 * Names a field or a method within its class.
 *
 * @param name the simple name
 * @param descriptor the field or method descriptor (JVMS 4.3)
 */
public record Member(String name, String descriptor) {
  /** No method is called so (JVMS 4.2.2). */
  private static final String PASSAGE = "<to>";

  boolean isMethod() {
    return descriptor.charAt(0) == '(';
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /**
   * A way through a class's constructor to that of a class above it, for objects that are no longer
   * the class's own although the JVM takes them to be.
   */
  static Member passage(String above, String constructor) {
    return new Member(PASSAGE + above, constructor);
  }

  boolean isPassage() {
    return name.startsWith(PASSAGE);
  }

  /** The class that a passage leads to. */
  String leadsTo() {
    return name.substring(PASSAGE.length());
  }

  boolean isStaticInitializer() {
    return name.equals("<clinit>");
  }

  @Override
  public String toString() {
    return isMethod() ? name + descriptor : name;
  }
}
