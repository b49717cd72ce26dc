package dev.liveswap.engine.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code method_info} (JVMS 4.6) as far as versions of a class are compared.
 *
 * @param access the access flags
 * @param name the method's name
 * @param descriptor its descriptor (JVMS 4.3.3)
 * @param signature its generic signature, or null
 * @param exceptions the internal names in its {@code Exceptions} attribute
 * @param defaultValue the text of an annotation element's default, or null
 * @param metadata a digest of annotations and parameter names
 * @param body a digest of instructions and exception handlers, without debug information
 * @param lines a digest of line numbers and local variables
 * @param firstLine the smallest line number, or 0
 * @param trace its instructions with their lines
 */
record MethodShape(
    int access,
    String name,
    String descriptor,
    @Nullable String signature,
    List<String> exceptions,
    @Nullable String defaultValue,
    long metadata,
    long body,
    long lines,
    int firstLine,
    Trace trace) {
  String key() {
    return name + descriptor;
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  boolean isStaticInitializer() {
    return name.equals("<clinit>");
  }
}
