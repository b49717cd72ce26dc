package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Edits that nobody made. To plan them changes nothing, but when the first real one comes, the code
 * for it has been loaded and run.
 */
final class Rehearsal {
  private static final int API = Opcodes.ASM9;
  private static final String ADDED = "liveswap$rehearsed";

  private Rehearsal() {}

  /** The class with a method more than it has. */
  static byte[] withMethod(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor adding =
        new ClassVisitor(API, writer) {
          @Override
          public void visitEnd() {
            MethodVisitor added =
                visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, ADDED, "()V", null, null);
            added.visitCode();
            added.visitInsn(Opcodes.RETURN);
            added.visitMaxs(0, 0);
            added.visitEnd();
            super.visitEnd();
          }
        };
    ClassFiles.reader(classFile).accept(adding, 0);
    return writer.toByteArray();
  }

  /** The class with other code, that does the same, in its methods. */
  static byte[] withBodies(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor changing =
        new ClassVisitor(API, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return new MethodVisitor(
                API, super.visitMethod(access, name, descriptor, signature, exceptions)) {
              @Override
              public void visitCode() {
                super.visitCode();
                visitInsn(Opcodes.NOP);
              }
            };
          }
        };
    ClassFiles.reader(classFile).accept(changing, ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }
}
