package dev.liveswap.engine.fit;

/**
 * Names a field or a method within its class.
 *
 * @param name the simple name
 * @param descriptor the field or method descriptor (JVMS 4.3)
 */
public record Member(String name, String descriptor) {
  boolean isMethod() {
    return descriptor.charAt(0) == '(';
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  boolean isStaticInitializer() {
    return name.equals("<clinit>");
  }

  @Override
  public String toString() {
    return isMethod() ? name + descriptor : name;
  }
}
