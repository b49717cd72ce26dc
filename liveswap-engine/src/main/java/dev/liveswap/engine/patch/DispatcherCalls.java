package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts calls of dispatchers into a class file. A method then begins
 *
 * <pre>{@code
 * if (!Dispatcher.isOriginal()) {
 *   return (R) Dispatcher.call(this, parameters…);
 * }
 * }</pre>
 *
 * and a constructor (see also {@link GoingOn}), after its call of another one,
 *
 * <pre>{@code
 * if (Dispatcher.call(this, parameters…)) {
 *   return;
 * }
 * }</pre>
 */
final class DispatcherCalls extends ClassVisitor {
  private final List<Site> sites;
  private final Map<String, Integer> firstLines;
  private final Map<Site, String> without = new HashMap<>();
  private String owner = "";
  private int version;

  private DispatcherCalls(ClassVisitor next, List<Site> sites, Map<String, Integer> firstLines) {
    super(ASM9, next);
    this.sites = sites;
    this.firstLines = firstLines;
    sites.forEach(site -> without.put(site, absent(site)));
  }

  private static String absent(Site site) {
    return site.method().isConstructor()
        ? "a reload has added it, and to the JVM it is part of another one: patch what calls it, or"
            + " restart the program"
        : "the class's present version has no such method";
  }

  /**
   * What has become of a class file.
   *
   * @param classFile with the calls
   * @param without the sites whose method it has not, or has no place for a call in; and why
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Woven(byte[] classFile, Map<Site, String> without) {}

  /** Puts a call in the method of each site that the class file has. */
  static Woven into(byte[] classFile, List<Site> sites) {
    ClassReader reader = ClassFiles.reader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    DispatcherCalls calls = new DispatcherCalls(writer, sites, firstLines(reader));
    reader.accept(calls, ClassReader.EXPAND_FRAMES);
    return new Woven(writer.toByteArray(), calls.without);
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
    for (Site site : sites) {
      if (site.method().is(name, descriptor) && (access & (ACC_ABSTRACT | ACC_NATIVE)) == 0) {
        without.remove(site);
        Integer line = firstLines.get(name + descriptor);
        Patched patched = new Patched(owner, version, access, site, line == null ? 0 : line, next);
        return site.method().isConstructor()
            ? new Constructor(access, site, patched, next)
            : patched;
      }
    }
    return next;
  }

  /** So that the call has a line in stack traces: that of the method's first statement. */
  private static Map<String, Integer> firstLines(ClassReader reader) {
    Map<String, Integer> lines = new HashMap<>();
    reader.accept(
        new ClassVisitor(ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return new MethodVisitor(ASM9) {
              @Override
              public void visitLineNumber(int line, Label start) {
                lines.putIfAbsent(name + descriptor, line);
              }
            };
          }
        },
        ClassReader.SKIP_FRAMES);
    return lines;
  }

  /** Read whole, before anything is put into it. */
  private final class Constructor extends MethodNode {
    private final Site site;
    private final Patched patched;
    private final @Nullable MethodVisitor next;

    Constructor(int access, Site site, Patched patched, @Nullable MethodVisitor next) {
      super(ASM9, access, site.method().name(), site.method().descriptor(), null, null);
      this.site = site;
      this.patched = patched;
      this.next = next;
    }

    @Override
    public void visitEnd() {
      try {
        ConstructorCall call = ConstructorCall.in(this, owner);
        if (call != null && site.asksForOriginal()) {
          if (version < V1_6) {
            throw new Unpatchable("its class file is of a Java before 6: replace it");
          }
          GoingOn.addTo(this, call, owner, site.dispatcher(), patched.atStart());
        }
        accept(patched);
      } catch (Unpatchable e) {
        without.put(site, String.valueOf(e.getMessage()));
        if (next != null) {
          accept(next);
        }
      }
    }
  }

  /** One method. */
  private static final class Patched extends AnalyzerAdapter {
    private final int version;
    private final Site site;
    private final int line;
    private final boolean isStatic;
    private final String descriptor;
    private boolean called;

    Patched(
        String owner, int version, int access, Site site, int line, @Nullable MethodVisitor next) {
      super(ASM9, owner, access, site.method().name(), site.method().descriptor(), next);
      this.version = version;
      this.site = site;
      this.line = line;
      this.isStatic = (access & ACC_STATIC) != 0;
      this.descriptor = site.method().descriptor();
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (site.method().isConstructor()) {
        return;
      }
      if (line > 0) {
        Label start = new Label();
        super.visitLabel(start);
        super.visitLineNumber(line, start);
      }
      Label own = new Label();
      call(Dispatcher.IS_ORIGINAL, "()Z");
      super.visitJumpInsn(IFNE, own);
      dispatch();
      giveBack();
      begin(own, startLocals());
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean before = isUninitialized();
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (site.method().isConstructor() && before && !isUninitialized() && !called) {
        afterConstructorCall();
      }
    }

    private void afterConstructorCall() {
      called = true;
      List<Object> live = new ArrayList<>(locals);
      Label own = new Label();
      dispatch();
      super.visitJumpInsn(IFEQ, own);
      super.visitInsn(RETURN);
      begin(own, live);
    }

    @SuppressWarnings("NullAway") // Null where no code can come to, as before the frame there.
    private boolean isUninitialized() {
      return locals != null && !locals.isEmpty() && locals.get(0) == UNINITIALIZED_THIS;
    }

    private void dispatch() {
      int local = 0;
      if (!isStatic) {
        super.visitVarInsn(ALOAD, local++);
      }
      for (Type parameter : Type.getArgumentTypes(descriptor)) {
        super.visitVarInsn(parameter.getOpcode(ILOAD), local);
        local += parameter.getSize();
      }
      call(Dispatcher.CALL, site.dispatcher().descriptor());
    }

    private void giveBack() {
      Type result = Type.getReturnType(descriptor);
      // The verifier takes any object for an interface's, and an edit may have made it one.
      boolean any = site.method().type().returnType().isInterface();
      if (result.getSort() >= Type.ARRAY
          && !any
          && !result.getInternalName().equals("java/lang/Object")) {
        super.visitTypeInsn(CHECKCAST, result.getInternalName());
      }
      super.visitInsn(result.getOpcode(IRETURN));
    }

    private void call(String name, String descriptor) {
      super.visitMethodInsn(INVOKESTATIC, site.dispatcher().name(), name, descriptor, false);
    }

    /** Older class files than Java 6 have no frames (JVMS 4.10). */
    private void begin(Label own, List<Object> live) {
      super.visitLabel(own);
      if (version >= V1_6) {
        Object[] frame = frame(live);
        super.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
      }
      // The method's own first frame may be for its first instruction: not for the same as this.
      super.visitInsn(NOP);
    }

    /** As a frame names the variables. */
    Object[] atStart() {
      return frame(startLocals());
    }

    private List<Object> startLocals() {
      List<Object> start = new ArrayList<>();
      if (!isStatic) {
        start.add(site.method().isConstructor() ? UNINITIALIZED_THIS : ownerName());
      }
      for (Type parameter : Type.getArgumentTypes(descriptor)) {
        switch (parameter.getSort()) {
          case Type.LONG -> addWide(start, LONG);
          case Type.DOUBLE -> addWide(start, DOUBLE);
          case Type.FLOAT -> start.add(FLOAT);
          case Type.ARRAY, Type.OBJECT -> start.add(parameter.getInternalName());
          default -> start.add(INTEGER);
        }
      }
      return start;
    }

    private static void addWide(List<Object> locals, Object type) {
      locals.add(type);
      locals.add(TOP);
    }

    private String ownerName() {
      return Type.getInternalName(site.type());
    }

    /** As ASM writes frames: what takes two variables is named once. */
    private static Object[] frame(List<Object> locals) {
      List<Object> frame = new ArrayList<>();
      for (int i = 0; i < locals.size(); i++) {
        Object local = locals.get(i);
        frame.add(local);
        if (local == LONG || local == DOUBLE) {
          i++;
        }
      }
      return frame.toArray();
    }

    /** The dispatcher's call needs room for all parameters, or for what it returns. */
    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      int parameters = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) + 1;
      super.visitMaxs(Math.max(maxStack, parameters + 1), maxLocals);
    }
  }
}
