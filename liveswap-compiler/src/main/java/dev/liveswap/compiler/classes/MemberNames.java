package dev.liveswap.compiler.classes;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class calls its members.
 *
 * @param methods names that a source can call
 * @param fields names of fields and of nested classes
 * @param supertypes binary names of the superclass and the direct interfaces
 */
public record MemberNames(Set<String> methods, Set<String> fields, Set<String> supertypes) {
  public MemberNames {
    methods = Set.copyOf(methods);
    fields = Set.copyOf(fields);
    supertypes = Set.copyOf(supertypes);
  }

  /**
   * Reads them.
   *
   * @return nothing at all if the bytes are not a whole class file
   */
  @SuppressWarnings("CatchingUnchecked") // the library has no single exception for broken input
  public static MemberNames of(byte[] classFile) {
    Reader names = new Reader();
    try {
      ClassFiles.reader(classFile).accept(names, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      return new MemberNames(Set.of(), Set.of(), Set.of());
    }
    return new MemberNames(names.methods, names.fields, names.supertypes);
  }

  private static final class Reader extends ClassVisitor {
    private final Set<String> methods = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> supertypes = new HashSet<>();
    private String self = "";

    Reader() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      self = name;
      if (superName != null) {
        supertypes.add(superName.replace('/', '.'));
      }
      for (String type : interfaces == null ? new String[0] : interfaces) {
        supertypes.add(type.replace('/', '.'));
      }
    }

    @Override
    public void visitInnerClass(
        String name, @Nullable String outerName, @Nullable String innerName, int access) {
      if (self.equals(outerName) && innerName != null) {
        fields.add(innerName);
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
        fields.add(name);
      }
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if ((access & Opcodes.ACC_SYNTHETIC) == 0 && !name.startsWith("<")) {
        methods.add(name);
      }
      return null;
    }
  }
}
