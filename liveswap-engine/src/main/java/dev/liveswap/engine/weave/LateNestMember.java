package dev.liveswap.engine.weave;

import dev.liveswap.engine.diff.ClassFiles;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Prepares a class that joins the nest of a class the JVM has loaded without it: to the JVM it is
 * in a nest of its own, where classes of its source's nest have no private access (JVMS 5.4.4).
 *
 * <p>Its private constructors get package access, because a subclass's {@code super(…)} can only be
 * an instruction. Every other private access is linked instead: there access must stay private, or
 * a method could be overridden.
 */
public final class LateNestMember {
  private LateNestMember() {}

  /**
   * Whether a class is of the nest of a class that the JVM was given without it.
   *
   * @param classFile the class file, woven or not
   * @param given what the JVM was given for a class, by its internal name, or null
   * @return whether it has to be opened
   */
  public static boolean is(byte[] classFile, GivenClassFiles given) {
    ClassFileLayout layout = new ClassFileLayout(classFile);
    String hostName = layout.nestHost();
    byte[] host = hostName == null ? null : given.of(hostName);
    return host != null && !new ClassFileLayout(host).hasNestMember(layout.className());
  }

  /** The class file of a class. */
  @FunctionalInterface
  public interface GivenClassFiles {
    /** By internal name; null where there is none. */
    byte @Nullable [] of(String internalName);
  }

  /**
   * Prepares.
   *
   * @param classFile the class file, woven already
   * @return the class file for the JVM
   */
  public static byte[] open(byte[] classFile) {
    return Opening.of(classFile);
  }

  /** Apart, because looking whether there is something to open must not load the library. */
  private static final class Opening {
    private Opening() {}

    static byte[] of(byte[] classFile) {
      ClassReader reader = ClassFiles.reader(classFile);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
              int open = name.equals("<init>") ? access & ~Opcodes.ACC_PRIVATE : access;
              return super.visitMethod(open, name, descriptor, signature, exceptions);
            }
          },
          0);
      byte[] open = writer.toByteArray();
      // The reader may have shown an older format version than the file has.
      System.arraycopy(classFile, 4, open, 4, 4);
      return open;
    }
  }
}
