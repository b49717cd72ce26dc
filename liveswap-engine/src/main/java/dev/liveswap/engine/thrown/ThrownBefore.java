package dev.liveswap.engine.thrown;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a version of a method says itself of the exceptions it throws: those in its {@code throws}
 * clause, and the objects it makes, whatever it does with them.
 *
 * @param declared internal names
 * @param made internal names
 */
record ThrownBefore(Set<String> declared, Set<String> made) {
  /** Say nothing: whoever writes them need not throw any. */
  private static final Set<String> VAGUE = Set.of("java/lang/Exception", "java/lang/Throwable");

  /**
   * Reads a method.
   *
   * @param classFile of the version
   * @param key the method's name and descriptor
   */
  static ThrownBefore of(byte[] classFile, String key) {
    Set<String> declared = new HashSet<>();
    Set<String> made = new HashSet<>();
    ClassFiles.reader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                if (!key.equals(name + descriptor)) {
                  return null;
                }
                if (exceptions != null) {
                  declared.addAll(Set.of(exceptions));
                }
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitTypeInsn(int opcode, String type) {
                    if (opcode == Opcodes.NEW) {
                      made.add(type);
                    }
                  }
                };
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    declared.removeAll(VAGUE);
    return new ThrownBefore(declared, made);
  }

  /** Whether an exception of this type is no news. */
  boolean includes(Class<?> exception) {
    for (Class<?> at = exception; at != null; at = at.getSuperclass()) {
      if (declared.contains(at.getName().replace('.', '/'))) {
        return true;
      }
    }
    return made.contains(exception.getName().replace('.', '/'));
  }
}
