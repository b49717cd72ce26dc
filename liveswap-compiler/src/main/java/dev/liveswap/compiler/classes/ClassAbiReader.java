package dev.liveswap.compiler.classes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Reads the {@link ClassAbi} of a class file. */
public final class ClassAbiReader extends ClassVisitor {
  /** Flags of no interest to other sources: how the class file came to be, not what it offers. */
  private static final int INVISIBLE_FLAGS =
      Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE | Opcodes.ACC_STRICT | Opcodes.ACC_MANDATED;

  private final boolean allAnnotations;
  private final Set<String> hierarchy = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Map<String, Object> constants = new HashMap<>();
  private String className = "";
  private boolean annotationsCount;
  private int recordComponents;

  private ClassAbiReader(boolean allAnnotations) {
    super(Opcodes.ASM9);
    this.allAnnotations = allAnnotations;
  }

  /**
   * Reads the ABI.
   *
   * @param allAnnotations whether annotations count wherever they stand, because something reads
   *     them at compile time. Else only those count that change how others compile: on annotation
   *     interfaces, and the JDK's own such as {@code Deprecated}
   * @throws RuntimeException of many kinds, if the bytes are not a whole class file
   */
  public static ClassAbi read(byte[] classFile, boolean allAnnotations) {
    ClassAbiReader abi = new ClassAbiReader(allAnnotations);
    ClassFiles.reader(classFile)
        .accept(abi, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassAbi(abi.hierarchy, abi.members, abi.constants);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    className = name;
    annotationsCount = allAnnotations || (access & Opcodes.ACC_ANNOTATION) != 0;
    hierarchy.add(
        "class "
            + (access & ~(Opcodes.ACC_SUPER | INVISIBLE_FLAGS))
            + " "
            + signature
            + " extends "
            + superName
            + " implements "
            + Arrays.toString(interfaces));
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    hierarchy.add("permits " + permitted);
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    // The attribute also lists the nested classes of others that are merely used (JVMS 4.7.6).
    boolean own = className.equals(name) || className.equals(outerName);
    if (own && outerName != null && (access & Opcodes.ACC_PRIVATE) == 0) {
      hierarchy.add("nested " + name + " " + (access & ~INVISIBLE_FLAGS));
    }
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    hierarchy.add("component " + recordComponents++ + " " + name + descriptor + signature);
    String owner = "component " + name;
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(owner, type);
      }
    };
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (!visible(access)) {
      return null;
    }
    String member =
        "field " + (access & ~INVISIBLE_FLAGS) + " " + name + " " + descriptor + " " + signature;
    members.add(member);
    if (value != null) {
      constants.put(name + " " + descriptor, value);
    }
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(member, type);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int typeRef, @Nullable TypePath path, String type, boolean visible) {
        return annotation(member + typeRef + path, type);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (!visible(access) || name.equals("<clinit>")) {
      return null;
    }
    String member =
        "method "
            + (access & ~INVISIBLE_FLAGS)
            + " "
            + name
            + descriptor
            + " "
            + signature
            + " throws "
            + Arrays.toString(exceptions);
    members.add(member);
    return new MethodAnnotations(member);
  }

  private static boolean visible(int access) {
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    return (access & Opcodes.ACC_PRIVATE) == 0 && ((access & Opcodes.ACC_SYNTHETIC) == 0 || bridge);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
    return annotation("class", type);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath path, String type, boolean visible) {
    return annotation("class" + typeRef + path, type);
  }

  private @Nullable AnnotationVisitor annotation(String owner, String type) {
    if (!annotationsCount && !type.startsWith("Ljava/lang/")) {
      return null;
    }
    members.add(owner + " @" + type);
    return new Values(owner + " @" + type);
  }

  private final class MethodAnnotations extends MethodVisitor {
    private final String member;

    MethodAnnotations(String member) {
      super(Opcodes.ASM9);
      this.member = member;
    }

    @Override
    public AnnotationVisitor visitAnnotationDefault() {
      return new Values(member + " default");
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
      return annotation(member, type);
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
        int typeRef, @Nullable TypePath path, String type, boolean visible) {
      return annotation(member + typeRef + path, type);
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(
        int parameter, String type, boolean visible) {
      return annotation(member + " parameter " + parameter, type);
    }
  }

  /** The values of an annotation, each as a line that begins with whose it is. */
  private final class Values extends AnnotationVisitor {
    private final String owner;
    private int element;

    Values(String owner) {
      super(Opcodes.ASM9);
      this.owner = owner;
    }

    private String path(@Nullable String name) {
      return owner + " " + (name == null ? "[" + element++ + "]" : name);
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      Object printable = value.getClass().isArray() ? Printed.array(value) : value;
      members.add(path(name) + "=" + printable.getClass().getSimpleName() + printable);
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
      members.add(path(name) + "=" + descriptor + value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
      String path = path(name) + "=@" + descriptor;
      members.add(path);
      return new Values(path);
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
      String path = path(name) + "=[]";
      members.add(path);
      return new Values(path);
    }
  }
}
