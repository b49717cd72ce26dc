package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The classes that an {@code InnerClasses} attribute names (JVMS 4.7.6). */
public final class InnerClassNames extends ClassVisitor {
  private static final int ATTRIBUTES =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  private final List<String> names = new ArrayList<>();

  private InnerClassNames() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads the attribute.
   *
   * @param classFile a well-formed class file
   * @return internal names: of members, of local and anonymous classes, and of others that are used
   */
  public static List<String> of(byte[] classFile) {
    InnerClassNames read = new InnerClassNames();
    ClassFiles.reader(classFile).accept(read, ATTRIBUTES);
    return read.names;
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    names.add(name);
  }
}
