package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Gives a class's current version the resident shape. */
final class ResidentFitter {
  /** The flags of a class that the JVM reports (JVMS 4.1). */
  private static final int WRITTEN = 0xFFFF & ~Opcodes.ACC_SUPER;

  private static final int MEANINGLESS_TO_JVM = Opcodes.ACC_DEPRECATED;

  private static final Member STATIC_INITIALIZER = new Member("<clinit>", "()V");

  private final World world;
  private final ClassVersion version;
  private final CodeFitter code;
  private final Overrides overrides;
  private final EarlyFields early;
  private final SubclassStates subclasses;
  private Map<Member, MethodNode> bodies = Map.of();

  ResidentFitter(World world, ClassVersion version) {
    this.world = world;
    this.version = version;
    this.code = new CodeFitter(world, version.current(), false);
    this.overrides = new Overrides(world);
    this.early = new EarlyFields(world, version);
    this.subclasses = new SubclassStates(world, version);
  }

  /**
   * The class file for the JVM.
   *
   * @return null where nothing has to be rewritten: the JVM may have what it was given at first
   */
  byte @Nullable [] fit() {
    ClassNode node = ClassNodes.read(version.classFile());
    setConstants(node);
    if (version.isCarrier()) {
      node.methods.removeIf(method -> !method.name.equals("<clinit>"));
    }
    boolean changed = version.edited() || version.hasMoved() || isOverridden() || fillsSlots();
    boolean takes = early.takes();
    for (MethodNode method : node.methods) {
      changed |= startStates(method);
      changed |= takeStates(method, takes);
      changed |= fitter(new Member(method.name, method.desc)).fit(method);
      OuterObject.keep(version, method);
    }
    return changed ? write(node) : null;
  }

  /**
   * The JVM gives constants their values only where they are fields of the class itself. This does
   * it for a class that is not initialized yet; where no initializer would run, the reload does.
   */
  private void setConstants(ClassNode node) {
    InsnList set = new InsnList();
    version
        .current()
        .constants()
        .forEach(
            (field, value) -> {
              if (version.isCarrier() || version.home(field) != null) {
                set.add(new LdcInsnNode(value));
                set.add(
                    new FieldInsnNode(
                        Opcodes.PUTSTATIC, version.name(), field.name(), field.descriptor()));
              }
            });
    boolean runs =
        version.isCarrier() || version.resident().methods().containsKey(STATIC_INITIALIZER);
    if (set.size() == 0 || !runs) {
      return;
    }
    MethodNode initializer =
        node.methods.stream()
            .filter(method -> method.name.equals("<clinit>"))
            .findFirst()
            .orElse(null);
    if (initializer == null) {
      initializer = new MethodNode(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      initializer.instructions.add(new InsnNode(Opcodes.RETURN));
      node.methods.add(initializer);
    }
    initializer.instructions.insert(set);
  }

  /** As {@link #fit}, also where nothing has to be rewritten. */
  byte[] fitWhole() {
    byte[] fitted = fit();
    return fitted == null ? write(ClassNodes.read(version.classFile())) : fitted;
  }

  private byte[] write(ClassNode node) {
    Shape resident = version.resident();
    describeSelf(node, resident);
    nameRemovedClasses(node);
    node.signature = version.isCarrier() ? null : node.signature;
    node.access = resident.access() | (node.access & (Opcodes.ACC_RECORD | MEANINGLESS_TO_JVM));
    node.superName = resident.superName();
    node.interfaces = new ArrayList<>(resident.interfaces());
    node.nestHostClass = resident.nestHost();
    node.nestMembers = resident.nestMembers().isEmpty() ? null : resident.nestMembers();
    // Reflection answers from the current version; to the JVM this may not change.
    node.recordComponents = resident.recordComponents();
    node.permittedSubclasses = resident.permitted().isEmpty() ? null : resident.permitted();
    node.fields = fields(node);
    node.methods = methods(node);
    return ClassNodes.write(node);
  }

  /**
   * Gives the object that a constructor makes room for the fields its class has no slots for, so
   * that the constructor itself can initialize them.
   */
  private boolean startStates(MethodNode method) {
    Set<String> holders = version.holders();
    boolean isConstructor = method.name.equals("<init>") && method.instructions.size() > 0;
    InsnList start = isConstructor ? subclasses.start() : new InsnList();
    if (!isConstructor || (holders.isEmpty() && start.size() == 0)) {
      return false;
    }
    MethodInsnNode superCall = Constructors.superCall(version.name(), method);
    if (superCall == null) {
      return false;
    }
    if (!holders.isEmpty()) {
      early.fit(method, superCall);
    }
    for (String holder : holders) {
      start.add(new VarInsnNode(Opcodes.ALOAD, 0));
      start.add(
          new MethodInsnNode(
              Opcodes.INVOKESTATIC,
              holder,
              CompanionWriter.START,
              "(L" + version.name() + ";)V",
              false));
    }
    method.instructions.insert(superCall, start);
    return true;
  }

  /**
   * A class that the weave opened says in an entry about itself what its source says: the JVM reads
   * that when it loads the class, and never again.
   */
  private static void describeSelf(ClassNode node, Shape resident) {
    int written = node.access & WRITTEN;
    if (written != (resident.access() & WRITTEN)
        && node.innerClasses.stream().noneMatch(inner -> inner.name.equals(node.name))) {
      node.innerClasses.add(new InnerClassNode(node.name, null, null, written));
    }
  }

  /**
   * A class and the one it stands in have to name each other (JVMS 4.7.6), or the JVM tells nobody
   * what the class is called. Objects of a removed class know theirs. Only in a top-level class: of
   * others reflection may answer from what the JVM has.
   */
  private void nameRemovedClasses(ClassNode node) {
    String prefix = node.name + "$";
    Set<String> removed = new TreeSet<>(version.resident().nestMembers());
    version.current().nestMembers().forEach(removed::remove);
    for (String name : removed) {
      String simpleName = name.substring(Math.min(prefix.length(), name.length()));
      // Those of methods have no class that names them, and a number before their names.
      if (name.equals(prefix + simpleName)
          && simpleName.indexOf('$') < 0
          && !simpleName.isEmpty()
          && !Character.isDigit(simpleName.charAt(0))
          && node.innerClasses.stream().noneMatch(inner -> inner.name.equals(name))) {
        node.innerClasses.add(new InnerClassNode(name, node.name, simpleName, 0));
      }
    }
  }

  private boolean takeStates(MethodNode method, boolean takes) {
    boolean takesHere =
        takes
            && version.name().equals(Weave.wovenClass(world, version.name()))
            && method.name.equals("<init>")
            && method.instructions.size() > 0;
    if (takesHere) {
      early.take(method);
    }
    return takesHere;
  }

  /** For methods that the class does not declare, or no longer does. */
  private boolean fillsSlots() {
    Set<Member> declared = version.current().methods().keySet();
    return version.resident().methods().entrySet().stream()
        .anyMatch(
            slot ->
                Gate.isVirtual(slot.getValue())
                    && slot.getKey().isMethod()
                    && !slot.getKey().isConstructor()
                    && !slot.getKey().isStaticInitializer()
                    && !declared.contains(slot.getKey())
                    && LateSlots.isForProgram(world, version, slot.getKey()));
  }

  private boolean isOverridden() {
    World overriders = world.overriders();
    if (overriders.subtypes(version.name()).isEmpty()) {
      return false;
    }
    Set<Member> housed = new HashSet<>();
    overriders.evolved().forEach(each -> housed.addAll(each.homes().keySet()));
    return version.resident().methods().entrySet().stream()
        .anyMatch(
            slot ->
                Gate.isVirtual(slot.getValue())
                    && housed.contains(slot.getKey())
                    && !overrides.withoutSlot(version.name(), slot.getKey()).isEmpty());
  }

  private List<FieldNode> fields(ClassNode node) {
    Map<Member, FieldNode> current = new HashMap<>();
    node.fields.forEach(field -> current.put(new Member(field.name, field.desc), field));
    List<FieldNode> fields = new ArrayList<>();
    version
        .resident()
        .fields()
        .forEach(
            (member, access) -> {
              FieldNode field = current.get(member);
              if (field == null || version.home(member) != null) {
                field = new FieldNode(access, member.name(), member.descriptor(), null, null);
              }
              field.access = access | (field.access & MEANINGLESS_TO_JVM);
              fields.add(field);
            });
    return fields;
  }

  private List<MethodNode> methods(ClassNode node) {
    Map<Member, MethodNode> current = new HashMap<>();
    node.methods.forEach(method -> current.put(new Member(method.name, method.desc), method));
    bodies = current;
    List<MethodNode> methods = new ArrayList<>();
    version
        .resident()
        .methods()
        .forEach((member, access) -> methods.add(slot(member, access, current.get(member))));
    return methods;
  }

  private MethodNode slot(Member member, int access, @Nullable MethodNode current) {
    MethodNode slot = ownSlot(member, access, current);
    if (slot != current && current != null) {
      describeAs(current, slot);
    }
    if (slot != current && !member.equals(Weave.CONSTRUCTOR)) {
      fitter(member).fit(slot);
    }
    if (Gate.isVirtual(access)
        && !member.isConstructor()
        && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
      String bodies = overrides.withoutSlot(version.name(), member);
      if (!bodies.isEmpty()) {
        callOverride(slot, bodies);
      }
    }
    return slot;
  }

  private CodeFitter fitter(Member method) {
    return version.isOfEarlier(method) ? code.forDeparted() : code;
  }

  private MethodNode ownSlot(Member member, int access, @Nullable MethodNode current) {
    Home home = version.home(member);
    if (current != null
        && (home == null || member.isConstructor())
        && hasCode(current.access) == hasCode(access)) {
      current.access = access | (current.access & MEANINGLESS_TO_JVM);
      return current;
    }
    MethodNode empty = new MethodNode(access, member.name(), member.descriptor(), null, null);
    if (!hasCode(access)) {
      return empty;
    }
    if (member.equals(Weave.CONSTRUCTOR)) {
      return AddedConstructors.write(world, version, bodies, code, access);
    }
    if (member.isStaticInitializer()) {
      empty.instructions.add(new InsnNode(Opcodes.RETURN));
    } else if (home != null && home.isStatic() == ClassVersion.isStatic(access)) {
      // The JVM has chosen this very slot, unless it is that of a private method.
      String target = Gate.isVirtual(access) ? home.body() : home.entry();
      forward(
          empty,
          new MethodInsnNode(
              Opcodes.INVOKESTATIC, home.companion(), target, home.descriptor(), false));
    } else if (home != null) {
      ClassNodes.throwing(
          empty,
          "IncompatibleClassChangeError",
          KindMismatch.message(
              version.name(), new Target(version.current(), member, home.access())));
    } else if (current != null) {
      ClassNodes.throwing(empty, "AbstractMethodError", described(member));
    } else {
      gone(empty, member);
    }
    return empty;
  }

  /** What reflection says of a method whose body moved, in a class that was not edited itself. */
  private static void describeAs(MethodNode current, MethodNode slot) {
    slot.signature = current.signature;
    slot.exceptions = current.exceptions;
    slot.parameters = current.parameters;
    slot.visibleAnnotations = current.visibleAnnotations;
    slot.invisibleAnnotations = current.invisibleAnnotations;
    slot.visibleTypeAnnotations = current.visibleTypeAnnotations;
    slot.invisibleTypeAnnotations = current.invisibleTypeAnnotations;
    slot.visibleAnnotableParameterCount = current.visibleAnnotableParameterCount;
    slot.visibleParameterAnnotations = current.visibleParameterAnnotations;
    slot.invisibleAnnotableParameterCount = current.invisibleAnnotableParameterCount;
    slot.invisibleParameterAnnotations = current.invisibleParameterAnnotations;
    slot.annotationDefault = current.annotationDefault;
  }

  private static boolean hasCode(int access) {
    return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
  }

  /** Puts before a slot's code: if a class without this slot overrides the method, call that. */
  private void callOverride(MethodNode slot, String bodies) {
    InsnList first = new InsnList();
    LabelNode own = new LabelNode();
    first.add(new VarInsnNode(Opcodes.ALOAD, 0));
    first.add(
        LinkCall.byReceiver(LinkKind.HAS_OVERRIDE, version.name(), slot.name, slot.desc, bodies));
    first.add(new JumpInsnNode(Opcodes.IFEQ, own));
    first.add(CodeFitter.loadArguments(false, slot.desc));
    first.add(
        LinkCall.byReceiver(LinkKind.CALL_OVERRIDE, version.name(), slot.name, slot.desc, bodies));
    first.add(new InsnNode(Type.getReturnType(slot.desc).getOpcode(Opcodes.IRETURN)));
    first.add(own);
    first.add(ClassNodes.entryFrame(version.name(), slot.desc));
    first.add(new InsnNode(Opcodes.NOP));
    slot.instructions.insert(first);
    ClassNodes.markGenerated(slot);
  }

  /** Code that was compiled against a removed method now finds an inherited one, or none. */
  private void gone(MethodNode empty, Member member) {
    Target inherited =
        member.isConstructor() ? null : Resolution.current(world).resolve(version.name(), member);
    boolean isStatic = ClassVersion.isStatic(empty.access);
    if (inherited == null || inherited.isPrivate() || inherited.isStatic() != isStatic) {
      failing(empty, member, "NoSuchMethodError", "'" + described(member) + "'");
    } else if ((inherited.access() & Opcodes.ACC_ABSTRACT) != 0) {
      failing(empty, member, "AbstractMethodError", described(member));
    } else if (isStatic) {
      forward(empty, call(Opcodes.INVOKESTATIC, inherited));
    } else {
      forward(empty, call(Opcodes.INVOKESPECIAL, inherited));
    }
  }

  /** For all but those who may still run what the method was. */
  private void failing(MethodNode empty, Member member, String error, String message) {
    Departed departed = version.departed();
    MethodNode was = departed.code(member);
    if (was == null || ClassVersion.isStatic(was.access) != ClassVersion.isStatic(empty.access)) {
      ClassNodes.throwing(empty, error, message);
    } else {
      CompanionWriter.copyCode(was, empty);
      empty.instructions.insert(departed.admission(member, error, message));
      ClassNodes.markGenerated(empty);
    }
  }

  private MethodInsnNode call(int opcode, Target target) {
    boolean isInterface = target.owner().isInterface();
    String direct = isInterface ? nearestInterface(target) : target.owner().name();
    String superName = version.resident().superName();
    boolean isThroughSuperclass =
        opcode == Opcodes.INVOKESPECIAL && direct == null && superName != null;
    return new MethodInsnNode(
        opcode,
        isThroughSuperclass ? superName : direct == null ? target.owner().name() : direct,
        target.member().name(),
        target.member().descriptor(),
        isInterface && !isThroughSuperclass);
  }

  /**
   * {@code invokespecial} may only name a direct superinterface (JVMS 4.9.2).
   *
   * @return null where it is the superclass that has the interface
   */
  private @Nullable String nearestInterface(Target target) {
    Resolution resolution = Resolution.current(world);
    return version.resident().interfaces().stream()
        .filter(parent -> resolution.isSubtype(parent, target.owner().name()))
        .findFirst()
        .orElse(null);
  }

  private static void forward(MethodNode method, MethodInsnNode call) {
    boolean isStatic = ClassVersion.isStatic(method.access);
    method.instructions.add(CodeFitter.loadArguments(isStatic, method.desc));
    method.instructions.add(call);
    method.instructions.add(
        new InsnNode(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN)));
    ClassNodes.markGenerated(method);
  }

  /** As the JVM writes a method in its messages. */
  private String described(Member member) {
    return described(version.name(), member);
  }

  static String described(String owner, Member member) {
    Type type = Type.getMethodType(member.descriptor());
    String parameters =
        java.util.Arrays.stream(type.getArgumentTypes())
            .map(Type::getClassName)
            .collect(Collectors.joining(", "));
    return type.getReturnType().getClassName()
        + " "
        + owner.replace('/', '.')
        + "."
        + member.name()
        + "("
        + parameters
        + ")";
  }
}
