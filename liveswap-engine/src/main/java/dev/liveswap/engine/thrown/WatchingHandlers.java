package dev.liveswap.engine.thrown;

import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.commons.AnalyzerAdapter;

/**
 * Puts exception handlers around the bodies of methods:
 *
 * <pre>{@code
 * try {
 *   …
 * } catch (Throwable thrown) {
 *   ThrownHook.passes(thrown, place, number);
 *   throw thrown;
 * }
 * }</pre>
 *
 * <p>The handler is the last one of the method, so that all others come first (JVMS 2.10). What it
 * throws is the same object: its stack trace stays what it was. A body that throws nothing runs the
 * same instructions as without.
 */
final class WatchingHandlers extends ClassVisitor {
  static final String HOOK = "java/lang/$LiveswapThrown";

  private final Map<String, Mark> marks;
  private String owner = "";
  private int version;

  /** What a handler says of its method. Both fit a {@code sipush}, which needs no constant. */
  record Mark(int place, int number) {}

  private WatchingHandlers(ClassVisitor next, Map<String, Mark> marks) {
    super(ASM9, next);
    this.marks = marks;
  }

  /**
   * The class file with handlers.
   *
   * @param marks by name and descriptor of the methods that get one
   */
  static byte[] into(byte[] classFile, Map<String, Mark> marks) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new WatchingHandlers(writer, marks), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    super.visit(version, access, name, signature, superName, interfaces);
    owner = name;
    this.version = version & 0xFFFF;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    Mark mark = marks.get(name + descriptor);
    boolean hasCode = (access & (ACC_ABSTRACT | ACC_NATIVE)) == 0;
    return mark == null || !hasCode
        ? next
        : new Watched(owner, version, access, name, descriptor, mark, next);
  }

  /** One method. */
  private static final class Watched extends AnalyzerAdapter {
    private final int version;
    private final boolean isConstructor;
    private final Mark mark;
    private final Label start = new Label();

    /** How many places the body begins at: constructors that have several are left alone. */
    private int starts;

    Watched(
        String owner,
        int version,
        int access,
        String name,
        String descriptor,
        Mark mark,
        @Nullable MethodVisitor next) {
      super(ASM9, owner, access, name, descriptor, next);
      this.version = version;
      this.isConstructor = name.equals("<init>");
      this.mark = mark;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (!isConstructor) {
        begin();
      }
    }

    /** No handler may be reached where {@code this} may not be initialized (JVMS 4.10.1.6). */
    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean before = isUninitialized();
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (before && !isUninitialized()) {
        begin();
      }
    }

    @SuppressWarnings("NullAway") // Null where no code can come to, as before the frame there.
    private boolean isUninitialized() {
      return locals != null && !locals.isEmpty() && locals.get(0) == UNINITIALIZED_THIS;
    }

    private void begin() {
      if (starts++ == 0) {
        super.visitLabel(start);
      }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      if (starts == 1) {
        handler();
      }
      super.visitMaxs(Math.max(maxStack, 4), maxLocals);
    }

    private void handler() {
      Label handler = new Label();
      super.visitTryCatchBlock(start, handler, handler, null);
      super.visitLabel(handler);
      if (version >= V1_6) {
        // Of no local variable anything is known, so it fits wherever the exception comes from.
        super.visitFrame(F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
      }
      super.visitInsn(DUP);
      super.visitIntInsn(SIPUSH, mark.place());
      super.visitIntInsn(SIPUSH, mark.number());
      super.visitMethodInsn(INVOKESTATIC, HOOK, "passes", "(Ljava/lang/Throwable;II)V", false);
      super.visitInsn(ATHROW);
    }
  }
}
