package dev.liveswap.engine.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ClassFile} (JVMS 4.1) as far as versions of a class are compared. Components in the
 * order of the specification; maps keep the order of the class file.
 *
 * @param access the access flags
 * @param name the internal name
 * @param superName the internal name of the superclass; null only for {@code Object}
 * @param interfaces internal names, in order
 * @param fields by name and descriptor
 * @param methods by name and descriptor
 * @param nestedAccess this class's own flags in its {@code InnerClasses} attribute (JVMS 4.7.6), or
 *     -1 for a top-level class
 * @param signature the generic signature, or null
 * @param sourceFile the {@code SourceFile} attribute, or null
 * @param metadata a digest of the class's annotations
 * @param nestHost internal name, or null
 * @param nestMembers internal names
 * @param recordComponents each as {@code name descriptor}; null for a class that is no record
 * @param permittedSubclasses internal names
 */
public record ClassShape(
    int access,
    String name,
    @Nullable String superName,
    List<String> interfaces,
    Map<String, FieldShape> fields,
    Map<String, MethodShape> methods,
    int nestedAccess,
    @Nullable String signature,
    @Nullable String sourceFile,
    long metadata,
    @Nullable String nestHost,
    List<String> nestMembers,
    @Nullable List<String> recordComponents,
    List<String> permittedSubclasses) {

  /**
   * The binary name (JLS 13.1).
   *
   * @return the name with dots
   */
  public String binaryName() {
    return name.replace('/', '.');
  }

  /**
   * The path of the source file below its source root, as the class file knows it.
   *
   * @return package folder and {@code SourceFile}, or null when the class file names no source
   */
  public @Nullable String sourcePath() {
    return sourceFile == null ? null : name.substring(0, name.lastIndexOf('/') + 1) + sourceFile;
  }

  /**
   * Superclass and interfaces.
   *
   * @return internal names
   */
  public List<String> supertypes() {
    if (superName == null) {
      return interfaces;
    }
    return Stream.concat(Stream.of(superName), interfaces.stream()).toList();
  }
}
