package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Gives classes other names, wherever a class file speaks of them. */
public final class ClassRenamer extends Remapper {
  private final Map<String, String> names;
  private boolean renamed;

  private ClassRenamer(Map<String, String> names) {
    super(Opcodes.ASM9);
    this.names = names;
  }

  /**
   * Renames.
   *
   * @param classFile a class file
   * @param names new internal names by old ones
   * @return the class file; {@code classFile} itself where it speaks of none of them
   */
  public static byte[] rename(byte[] classFile, Map<String, String> names) {
    ClassRenamer renamer = new ClassRenamer(names);
    ClassWriter writer = new ClassWriter(0);
    ClassFiles.reader(classFile).accept(new ClassRemapper(writer, renamer), 0);
    if (!renamer.renamed) {
      return classFile;
    }
    byte[] result = writer.toByteArray();
    // The reader may have shown an older format version than the file has.
    System.arraycopy(classFile, 4, result, 4, 4);
    return result;
  }

  @Override
  public String map(String internalName) {
    String name = names.get(internalName);
    if (name == null || name.equals(internalName)) {
      return internalName;
    }
    renamed = true;
    return name;
  }

  /** The name in the source stays. */
  @Override
  public @Nullable String mapInnerClassName(
      String name, @Nullable String ownerName, @Nullable String innerName) {
    return innerName;
  }
}
