package dev.liveswap.engine.weave;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.fit.Member;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.link.StateHook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Adds to a class what lets it take structural edits later. The same class file always gives the
 * same result, so that the resident shape can be had again from it.
 */
public final class Weaver {
  private static final int GENERATED_LINE = 0xFFFF;
  private static final int NOT_OVERRIDABLE =
      Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;

  private final Predicate<String> reloadable;
  private final Function<String, @Nullable Shape> libraries;

  /**
   * A weaver for the classes of one loader.
   *
   * @param reloadable whether a class, by its internal name, is woven too
   * @param libraries the shapes of classes that are not
   */
  public Weaver(Predicate<String> reloadable, Function<String, @Nullable Shape> libraries) {
    this.reloadable = reloadable;
    this.libraries = libraries;
  }

  /**
   * Weaves a class.
   *
   * @param classFile the class file as compiled
   * @return the class file for the JVM; {@code classFile} itself where there is nothing to add
   */
  public byte[] weave(byte[] classFile) {
    Shape shape = Shape.of(classFile);
    boolean isInterface = (shape.access() & Opcodes.ACC_INTERFACE) != 0;
    if ((shape.access() & Opcodes.ACC_MODULE) != 0
        || shape.superName() == null
        || (isInterface && shape.permitted().isEmpty())) {
      return classFile;
    }
    ClassReader reader = ClassFiles.reader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    ClassVisitor additions = isInterface ? writer : new Additions(writer, shape);
    reader.accept(new Unsealing(additions), 0);
    byte[] woven = writer.toByteArray();
    // The reader may have shown an older format version than the file has.
    System.arraycopy(classFile, 4, woven, 4, 4);
    return woven;
  }

  /**
   * Takes {@code PermittedSubclasses} off, which can never change (JVMS 4.7.31): so that another
   * subclass can be permitted later. Reflection goes on reporting it.
   */
  private static final class Unsealing extends ClassVisitor {
    Unsealing(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitPermittedSubclass(String permitted) {}
  }

  private final class Additions extends ClassVisitor {
    private final Shape shape;

    Additions(ClassVisitor next, Shape shape) {
      super(Opcodes.ASM9, next);
      this.shape = shape;
    }

    @Override
    public void visitEnd() {
      String superName = String.valueOf(shape.superName());
      boolean topmost = !reloadable.test(superName);
      if (topmost) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
        visitField(access, StateHook.FIELD, StateHook.DESCRIPTOR, null, null).visitEnd();
      }
      addConstructor();
      if (topmost) {
        inherited(superName).forEach((method, access) -> addCatcher(superName, method, access));
      }
      super.visitEnd();
    }

    /** Until a constructor is added nobody calls it. */
    private void addConstructor() {
      MethodVisitor code =
          visitMethod(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
              "<init>",
              StateHook.CONSTRUCTOR,
              null,
              null);
      code.visitCode();
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitInsn(Opcodes.ATHROW);
      code.visitMaxs(1, 4);
      code.visitEnd();
    }

    /** A method that only calls the one it overrides: an override that is added has its slot. */
    private void addCatcher(String superName, Member method, int access) {
      MethodVisitor code =
          visitMethod(
              (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) | Opcodes.ACC_SYNTHETIC,
              method.name(),
              method.descriptor(),
              null,
              null);
      code.visitCode();
      Label start = new Label();
      code.visitLabel(start);
      code.visitLineNumber(GENERATED_LINE, start);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      int local = 1;
      for (Type argument : Type.getArgumentTypes(method.descriptor())) {
        code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
        local += argument.getSize();
      }
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, superName, method.name(), method.descriptor(), false);
      Type result = Type.getReturnType(method.descriptor());
      code.visitInsn(result.getOpcode(Opcodes.IRETURN));
      code.visitMaxs(Math.max(local, result.getSize()), local);
      code.visitEnd();
    }

    /** The methods of library superclasses that the class could override, and does not. */
    private Map<Member, Integer> inherited(String superName) {
      Map<Member, Integer> nearest = new LinkedHashMap<>();
      for (String name = superName; name != null; ) {
        Shape library = libraries.apply(name);
        if (library == null) {
          break;
        }
        library.methods().forEach(nearest::putIfAbsent);
        name = library.superName();
      }
      nearest
          .entrySet()
          .removeIf(
              entry ->
                  !isOverridable(entry.getValue())
                      || isLeftAlone(entry.getKey())
                      || shape.methods().containsKey(entry.getKey()));
      return nearest;
    }

    private boolean isOverridable(int access) {
      return (access & NOT_OVERRIDABLE) == 0
          && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
    }

    /** A finalizer costs whoever has one; a public clone() makes no difference without a caller. */
    private boolean isLeftAlone(Member method) {
      return method.name().startsWith("<")
          || (method.descriptor().equals("()V") && method.name().equals("finalize"))
          || (method.descriptor().equals("()Ljava/lang/Object;") && method.name().equals("clone"));
    }
  }
}
