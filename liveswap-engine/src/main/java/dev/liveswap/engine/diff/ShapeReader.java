package dev.liveswap.engine.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Reads a class file into a {@link ClassShape}. */
final class ShapeReader extends ClassVisitor {
  private int access;
  private String name = "";
  private @Nullable String superName;
  private List<String> interfaces = List.of();
  private final Map<String, FieldShape> fields = new LinkedHashMap<>();
  private final Map<String, MethodShape> methods = new LinkedHashMap<>();
  private int nestedAccess = -1;
  private @Nullable String signature;
  private @Nullable String sourceFile;
  private final Digest metadata = new Digest();
  private @Nullable String nestHost;
  private final List<String> nestMembers = new ArrayList<>();
  private @Nullable List<String> recordComponents;
  private final List<String> permittedSubclasses = new ArrayList<>();

  ShapeReader() {
    super(Opcodes.ASM9);
  }

  ClassShape shape() {
    return new ClassShape(
        access,
        name,
        superName,
        interfaces,
        fields,
        methods,
        nestedAccess,
        signature,
        sourceFile,
        metadata.value(),
        nestHost,
        nestMembers,
        recordComponents,
        permittedSubclasses);
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      @Nullable String generic,
      @Nullable String superclass,
      String @Nullable [] implemented) {
    access = flags;
    name = internalName;
    signature = generic;
    superName = superclass;
    interfaces = implemented == null ? List.of() : List.of(implemented);
    if ((flags & Opcodes.ACC_RECORD) != 0) {
      recordComponents = new ArrayList<>();
    }
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceFile = source;
  }

  @Override
  public void visitNestHost(String host) {
    nestHost = host;
  }

  @Override
  public void visitNestMember(String member) {
    nestMembers.add(member);
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    permittedSubclasses.add(subclass);
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String simple, int flags) {
    if (inner.equals(name)) {
      nestedAccess = flags;
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String type, boolean visible) {
    metadata.add(type);
    return new AnnotationDigest(metadata);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String type, boolean visible) {
    metadata.add(reference).add(String.valueOf(path)).add(type);
    return new AnnotationDigest(metadata);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String generic) {
    if (recordComponents == null) {
      recordComponents = new ArrayList<>();
    }
    Digest digest = new Digest();
    int index = recordComponents.size();
    List<String> components = recordComponents;
    components.add(component);
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        digest.add(type);
        return new AnnotationDigest(digest);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String type, boolean visible) {
        digest.add(reference).add(String.valueOf(path)).add(type);
        return new AnnotationDigest(digest);
      }

      @Override
      public void visitEnd() {
        components.set(
            index,
            component
                + " "
                + descriptor
                + (generic == null ? "" : " " + generic)
                + " "
                + Long.toHexString(digest.value()));
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String generic,
      @Nullable Object constant) {
    Digest digest = new Digest();
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        digest.add(type);
        return new AnnotationDigest(digest);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String type, boolean visible) {
        digest.add(reference).add(String.valueOf(path)).add(type);
        return new AnnotationDigest(digest);
      }

      @Override
      public void visitEnd() {
        fields.put(
            field + descriptor,
            new FieldShape(flags, field, descriptor, generic, constant, digest.value()));
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String generic,
      String @Nullable [] exceptions) {
    return new MethodReader(
        flags,
        method,
        descriptor,
        generic,
        exceptions == null ? List.of() : List.of(exceptions),
        shape -> methods.put(shape.key(), shape));
  }
}
