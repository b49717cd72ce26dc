package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Tells classes that a compiler put into others from those whose names only look like it. */
public final class NestedClasses {
  private NestedClasses() {}

  /**
   * Whether a class was compiled as a part of another one: it lists itself then (JVMS 4.7.6).
   * Libraries that make subclasses at run time call them {@code C$$Proxy$$24d2}.
   */
  public static boolean isNested(byte[] classFile) {
    ClassReader reader = ClassFiles.reader(classFile);
    String self = reader.getClassName();
    boolean[] listed = new boolean[1];
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitInnerClass(
              String name, @Nullable String outer, @Nullable String inner, int access) {
            listed[0] |= name.equals(self);
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return listed[0];
  }
}
