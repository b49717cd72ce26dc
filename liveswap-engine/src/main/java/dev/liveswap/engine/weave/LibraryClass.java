package dev.liveswap.engine.weave;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the weave wants to know of a class that it does not weave.
 *
 * <p>A class and not a record: hashing a record is linked at run time, which the program's start
 * should not wait for.
 */
public final class LibraryClass {
  private static final int PUBLIC = 0x0001;

  /**
   * {@code java.lang.Object}, of which everybody needs to know: its methods that can be overridden
   * are in the language (JLS 4.3.2). Finalizers are left alone, and so is {@code clone}.
   */
  static final LibraryClass OBJECT = object();

  private final @Nullable String superName;

  /** Access flags by name and descriptor written together. */
  private final Map<String, Integer> methods;

  private LibraryClass(@Nullable String superName, Map<String, Integer> methods) {
    this.superName = superName;
    this.methods = methods;
  }

  /**
   * Reads a class file.
   *
   * @param classFile a well-formed class file
   * @return what is in it
   */
  public static LibraryClass of(byte[] classFile) {
    ClassFileLayout layout = new ClassFileLayout(classFile);
    Map<String, Integer> methods = new LinkedHashMap<>();
    layout.methods(
        new ClassFileLayout.MemberVisitor() {
          @Override
          public void visit(int access, String name, String descriptor) {
            methods.put(name.concat(descriptor), access);
          }
        });
    return new LibraryClass(layout.superName(), methods);
  }

  private static LibraryClass object() {
    Map<String, Integer> methods = new LinkedHashMap<>();
    methods.put("equals(Ljava/lang/Object;)Z", PUBLIC);
    methods.put("hashCode()I", PUBLIC);
    methods.put("toString()Ljava/lang/String;", PUBLIC);
    return new LibraryClass(null, methods);
  }

  @Nullable String superName() {
    return superName;
  }

  Map<String, Integer> methods() {
    return methods;
  }
}
