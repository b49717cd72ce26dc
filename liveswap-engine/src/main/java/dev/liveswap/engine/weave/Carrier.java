package dev.liveswap.engine.weave;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the JVM is given of a class that comes above classes it has loaded: an interface with
 * nothing in it but room for the static initializer. And what it is given of a class that is loaded
 * below such a one.
 */
public final class Carrier {
  private Carrier() {}

  /**
   * The interface for a class.
   *
   * @param classFile the class as compiled
   * @return null where it is an interface anyway
   */
  public static byte @Nullable [] of(byte[] classFile) {
    ClassReader reader = ClassFiles.reader(classFile);
    int access = reader.getAccess();
    if ((access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD)) != 0) {
      return null;
    }
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        ClassFiles.majorVersion(classFile),
        Opcodes.ACC_PUBLIC
            | Opcodes.ACC_INTERFACE
            | Opcodes.ACC_ABSTRACT
            | (access & Opcodes.ACC_SYNTHETIC),
        reader.getClassName(),
        null,
        "java/lang/Object",
        reader.getInterfaces());
    reader.accept(new Nest(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    MethodVisitor initializer =
        writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    initializer.visitCode();
    initializer.visitInsn(Opcodes.RETURN);
    initializer.visitMaxs(0, 0);
    initializer.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Who is in one nest with it can never change. */
  private static final class Nest extends ClassVisitor {
    private final ClassVisitor to;

    Nest(ClassVisitor to) {
      super(Opcodes.ASM9);
      this.to = to;
    }

    @Override
    public void visitNestHost(String host) {
      to.visitNestHost(host);
    }

    @Override
    public void visitNestMember(String member) {
      to.visitNestMember(member);
    }
  }

  /**
   * A class whose superclass is a carrier, as one that implements it.
   *
   * @param classFile the class as compiled, whose superclass is one
   * @param nearest finds the class that the JVM can have above it
   * @return its class file; its constructors are still to be fitted
   */
  public static byte[] implemented(byte[] classFile, UnaryOperator<String> nearest) {
    ClassReader reader = ClassFiles.reader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              @Nullable String signature,
              String superName,
              String @Nullable [] interfaces) {
            List<String> all = new ArrayList<>(List.of(superName));
            if (interfaces != null) {
              all.addAll(Arrays.asList(interfaces));
            }
            super.visit(
                version,
                access,
                name,
                signature,
                nearest.apply(superName),
                new LinkedHashSet<>(all).toArray(new String[0]));
          }
        },
        0);
    byte[] result = writer.toByteArray();
    // The reader may have shown an older format version than the file has.
    System.arraycopy(classFile, 4, result, 4, 4);
    return result;
  }
}
