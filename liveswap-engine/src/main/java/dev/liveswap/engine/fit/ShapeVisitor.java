package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.tree.RecordComponentNode;

/** Collects a {@link Shape}. */
final class ShapeVisitor extends ClassVisitor {
  private final Map<Member, Integer> fields = new LinkedHashMap<>();
  private final Map<Member, Integer> methods = new LinkedHashMap<>();
  private final Map<Member, Object> constants = new HashMap<>();
  private final List<String> nestMembers = new ArrayList<>();
  private final List<RecordComponentNode> recordComponents = new ArrayList<>();
  private final List<String> permitted = new ArrayList<>();
  private @Nullable String name;
  private int access;
  private @Nullable String superName;
  private List<String> interfaces = List.of();
  private @Nullable String nestHost;

  ShapeVisitor() {
    super(Opcodes.ASM9);
  }

  Shape shape() {
    boolean isRecord = (access & Opcodes.ACC_RECORD) != 0;
    return new Shape(
        Objects.requireNonNull(name),
        access & ~(Opcodes.ACC_RECORD | Opcodes.ACC_DEPRECATED),
        superName,
        interfaces,
        fields,
        methods,
        constants,
        nestHost,
        List.copyOf(nestMembers),
        isRecord ? List.copyOf(recordComponents) : null,
        List.copyOf(permitted));
  }

  @Override
  public void visit(
      int version,
      int flags,
      String className,
      @Nullable String signature,
      @Nullable String superclass,
      String @Nullable [] superinterfaces) {
    name = className;
    access = flags;
    superName = superclass;
    interfaces = superinterfaces == null ? List.of() : List.of(superinterfaces);
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
    permitted.add(subclass);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    RecordComponentNode node = new RecordComponentNode(component, descriptor, signature);
    recordComponents.add(node);
    return node;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    Member member = new Member(field, descriptor);
    fields.put(member, flags & ~Opcodes.ACC_DEPRECATED);
    if (value != null && ClassVersion.isStatic(flags)) {
      constants.put(member, value);
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods.put(new Member(method, descriptor), flags & ~Opcodes.ACC_DEPRECATED);
    return null;
  }
}
