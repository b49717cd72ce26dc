package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes companions: for each member its class has no room for, a public static one. A companion's
 * own shape is fixed too, so members that are gone keep their place and throw.
 */
final class CompanionWriter {
  /** Runs the initializers that a reload brings; called by the companion's static initializer. */
  static final String INITIALIZE = Home.GENERATED + "initialize";

  /** Gives an object under construction a holder. */
  static final String START = Home.GENERATED + "start";

  private final World world;
  private final ClassVersion version;
  private final ClassNode source;
  private final CodeFitter code;
  private final Overrides overrides;
  private final Map<Member, MethodNode> bodies = new HashMap<>();

  CompanionWriter(World world, ClassVersion version) {
    this.world = world;
    this.version = version;
    this.source = ClassNodes.read(version.classFile());
    this.code = new CodeFitter(world, version.current(), true);
    this.overrides = new Overrides(world);
    source.methods.forEach(method -> bodies.put(new Member(method.name, method.desc), method));
  }

  /**
   * Writes a companion.
   *
   * @param name its internal name
   * @param statics the static fields to initialize with it
   * @return its class file
   */
  byte[] write(String name, StaticsPlan statics) {
    ClassNode companion = new ClassNode();
    companion.version = source.version;
    companion.access =
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    companion.name = name;
    companion.superName = "java/lang/Object";
    companion.sourceFile = source.sourceFile;
    companion.sourceDebug = source.sourceDebug;
    for (Home home : version.companions().getOrDefault(name, List.of())) {
      if (home.member().isPassage()) {
        continue; // it is all in the class itself
      }
      if (home.isInstanceField()) {
        companion.fields.add(
            new FieldNode(
                Opcodes.ACC_PUBLIC | (home.access() & Opcodes.ACC_VOLATILE),
                home.name(),
                home.descriptor(),
                null,
                null));
        companion.methods.addAll(accessors(home));
      } else if (home.member().isMethod()) {
        companion.methods.addAll(methods(home));
      } else {
        companion.fields.add(
            new FieldNode(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | (home.access() & Opcodes.ACC_VOLATILE),
                home.name(),
                home.descriptor(),
                null,
                null));
      }
    }
    companion.methods.addAll(initializers(name, statics));
    addStates(companion);
    return ClassNodes.write(companion);
  }

  /** Handles that were made for a field which has come back elsewhere mean it there. */
  private List<MethodNode> accessors(Home home) {
    Home now = version.home(home.member());
    boolean isElsewhere = now != null && now.isInstanceField() && !now.equals(home);
    List<MethodNode> accessors = new ArrayList<>();
    if (now != null && isElsewhere) {
      accessors.addAll(StateAccess.forwarding(version.name(), home, now));
    } else {
      Integer access = home.equals(now) ? version.current().fields().get(home.member()) : null;
      accessors.addAll(StateAccess.accessors(version.name(), home, access, admission(home)));
    }
    accessors.add(StateAccess.variable(version, home, now != null && isElsewhere ? now : home));
    return accessors;
  }

  /** Makes the companion's instances the holders of its instance fields. */
  private void addStates(ClassNode companion) {
    List<Home> slots = version.companions().getOrDefault(companion.name, List.of());
    // An interface has no field: each object's class knows where it is.
    String woven = version.isCarrier() ? version.name() : Weave.wovenClass(world, version.name());
    if (woven == null || slots.stream().noneMatch(Home::isInstanceField)) {
      return;
    }
    companion.superName = StateHook.NAME;
    companion.methods.addAll(
        version.isCarrier()
            ? StateAccess.holderOfCarrier(version.name(), companion.name)
            : StateAccess.holder(
                version.name(),
                companion.name,
                woven,
                "java/lang/Object".equals(version.current().superName())));
    Set<Member> here = new HashSet<>(version.current().fields().keySet());
    here.removeIf(field -> !isHere(field, companion.name));
    List<Statement> statements =
        new ArrayList<>(Constructors.filling(ClassNodes.read(version.classFile()), here));
    Set<Member> departed = new HashSet<>();
    slots.stream()
        .filter(home -> home.isInstanceField() && admission(home) != null)
        .forEach(home -> departed.add(home.member()));
    if (!departed.isEmpty()) {
      // Code of the version before may meet an object that was made since.
      departed.forEach(field -> statements.addAll(version.departed().filling(field)));
    }
    MethodNode initialize =
        InitializerWriter.writeForObject(version.name(), statements, LinkKind.INITIALIZE_OBJECT);
    (departed.isEmpty() ? code : code.forDeparted()).fit(initialize);
    for (Home home : slots) {
      if (!home.heritage().isEmpty()) {
        Heritage.takeOver(initialize, version.name(), woven, home, new Hierarchy(world));
      }
    }
    companion.methods.add(initialize);
  }

  private boolean isHere(Member field, String companion) {
    Home home = version.home(field);
    return home != null && home.isInstanceField() && home.companion().equals(companion);
  }

  private List<MethodNode> initializers(String name, StaticsPlan statics) {
    MethodNode run = InitializerWriter.write(version.name(), statics, INITIALIZE);
    code.fit(run);
    MethodNode first = new MethodNode(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    first.instructions.add(
        new MethodInsnNode(Opcodes.INVOKESTATIC, name, INITIALIZE, "()V", false));
    first.instructions.add(new InsnNode(Opcodes.RETURN));
    ClassNodes.markGenerated(first);
    return List.of(run, first);
  }

  private List<MethodNode> methods(Home home) {
    if (home.member().isConstructor()) {
      return version.isCarrier() ? constructing(home) : List.of(creating(home));
    }
    List<MethodNode> methods = new ArrayList<>();
    MethodNode body = generated(home.name(), home.descriptor());
    MethodNode original = bodies.get(home.member());
    boolean current = home.equals(version.home(home.member()));
    if (current && !home.hasBody()) {
      ClassNodes.throwing(
          body, "AbstractMethodError", ResidentFitter.described(version.name(), home.member()));
    } else if (current && original != null) {
      copyCode(original, body);
      (version.isOfEarlier(home.member()) ? code.forDeparted() : code).fit(body);
      if (!home.isStatic()) {
        checkReceiver(body);
      }
    } else if (movedFrom(home)) {
      forward(body, Objects.requireNonNull(version.home(home.member())));
    } else {
      failing(body, home);
    }
    methods.add(body);
    if (home.isVirtual()) {
      methods.add(dispatching(home));
    }
    if (home.isSynchronized()) {
      methods.add(holdingMonitor(home));
    }
    return methods;
  }

  /** For all but those who may still run what the method was. */
  private void failing(MethodNode body, Home home) {
    MethodNode was = isLast(home) ? version.departed().code(home.member()) : null;
    String message = "'" + ResidentFitter.described(version.name(), home.member()) + "'";
    if (was == null || ClassVersion.isStatic(was.access) != home.isStatic()) {
      ClassNodes.throwing(body, "NoSuchMethodError", message);
      return;
    }
    copyCode(was, body);
    code.forDeparted().fit(body);
    body.instructions.insert(
        version.departed().admission(home.member(), "NoSuchMethodError", message));
    ClassNodes.markGenerated(body);
  }

  /** Before what is left of a field that is gone; null where nobody may use it any more. */
  private @Nullable InvokeDynamicInsnNode admission(Home home) {
    return isLast(home) && version.departed().includes(home.member())
        ? version.departed().admission(home.member(), "NoSuchFieldError", home.member().name())
        : null;
  }

  /** Whether a member that is gone lived here last. */
  private boolean isLast(Home home) {
    return home.equals(version.lastHome(home.member()));
  }

  /** Whether a method lives on in another companion: code of earlier versions calls it here. */
  private boolean movedFrom(Home home) {
    Home now = version.home(home.member());
    return now != null && now.descriptor().equals(home.descriptor()) && !now.equals(home);
  }

  private static void forward(MethodNode body, Home to) {
    body.instructions.add(CodeFitter.loadArguments(true, to.descriptor()));
    body.instructions.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, to.companion(), to.body(), to.descriptor(), false));
    body.instructions.add(
        new InsnNode(Type.getReturnType(to.descriptor()).getOpcode(Opcodes.IRETURN)));
    ClassNodes.markGenerated(body);
  }

  static MethodNode generated(String name, String descriptor) {
    return new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
  }

  /**
   * An instance method's receiver becomes the first parameter: locals and frames stay as they are.
   */
  static void copyCode(MethodNode from, MethodNode to) {
    to.instructions = from.instructions;
    to.tryCatchBlocks = from.tryCatchBlocks;
    to.localVariables = from.localVariables;
    to.maxLocals = from.maxLocals;
    to.maxStack = from.maxStack;
  }

  /**
   * A call on null fails in the call, so at the caller: nothing is shown of the method called.
   * {@code getClass} is what javac used for that.
   */
  static void checkReceiver(MethodNode method) {
    InsnList check = new InsnList();
    check.add(new VarInsnNode(Opcodes.ALOAD, 0));
    check.add(
        new MethodInsnNode(
            Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false));
    check.add(new InsnNode(Opcodes.POP));
    boolean hasLines = false;
    for (AbstractInsnNode insn : method.instructions) {
      hasLines |= insn instanceof LineNumberNode;
    }
    method.instructions.insert(check);
    if (hasLines) {
      ClassNodes.markGenerated(method);
    }
  }

  /** What {@code ACC_SYNCHRONIZED} does (JVMS 2.11.10), but with the monitor of the real class. */
  private MethodNode holdingMonitor(Home home) {
    MethodNode method = generated(home.body(), home.descriptor());
    Type type = Type.getMethodType(home.descriptor());
    int lock = type.getArgumentsAndReturnSizes() >> 2;
    // getArgumentsAndReturnSizes counts a receiver that a static method does not have.
    lock--;
    InsnList insns = method.instructions;
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode failed = new LabelNode();
    insns.add(
        home.isStatic()
            ? new LdcInsnNode(Type.getObjectType(version.name()))
            : new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(new InsnNode(Opcodes.DUP));
    insns.add(new VarInsnNode(Opcodes.ASTORE, lock));
    insns.add(new InsnNode(Opcodes.MONITORENTER));
    insns.add(start);
    insns.add(CodeFitter.loadArguments(true, home.descriptor()));
    insns.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, home.companion(), home.name(), home.descriptor(), false));
    insns.add(new VarInsnNode(Opcodes.ALOAD, lock));
    insns.add(new InsnNode(Opcodes.MONITOREXIT));
    insns.add(end);
    insns.add(new InsnNode(type.getReturnType().getOpcode(Opcodes.IRETURN)));
    insns.add(failed);
    insns.add(frameOfHandler(type));
    insns.add(new VarInsnNode(Opcodes.ALOAD, lock));
    insns.add(new InsnNode(Opcodes.MONITOREXIT));
    LabelNode released = new LabelNode();
    insns.add(released);
    insns.add(new InsnNode(Opcodes.ATHROW));
    ClassNodes.markGenerated(method);
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, failed, null));
    method.tryCatchBlocks.add(new TryCatchBlockNode(failed, released, failed, null));
    return method;
  }

  /** {@code new C(…)}, for method references and reflection. */
  private MethodNode creating(Home home) {
    MethodNode method = generated(home.name(), home.descriptor());
    method.instructions.add(new TypeInsnNode(Opcodes.NEW, version.name()));
    method.instructions.add(new InsnNode(Opcodes.DUP));
    method.instructions.add(CodeFitter.loadArguments(true, home.descriptor()));
    method.instructions.add(LinkCall.pack(home.member().descriptor()));
    int array = (Type.getArgumentsAndReturnSizes(home.descriptor()) >> 2) - 1;
    method.instructions.add(new VarInsnNode(Opcodes.ASTORE, array));
    method.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
    method.instructions.add(new LdcInsnNode(home.constructorCase()));
    method.instructions.add(new VarInsnNode(Opcodes.ALOAD, array));
    method.instructions.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL, version.name(), "<init>", StateHook.CONSTRUCTOR, false));
    method.instructions.add(new InsnNode(Opcodes.ARETURN));
    ClassNodes.markGenerated(method);
    return method;
  }

  /** A carrier's constructor, for objects of the classes below it. */
  private List<MethodNode> constructing(Home home) {
    MethodNode create = generated(home.name(), home.descriptor());
    ClassNodes.throwing(create, "InstantiationError", version.name().replace('/', '.'));
    MethodNode first = original(home);
    MethodNode second = original(home);
    CarrierConstruction construction = new CarrierConstruction(world);
    if (first == null
        || second == null
        || !home.equals(version.home(home.member()))
        || isLeftOver(first, construction)) {
      MethodNode construct = generated(home.construction(), home.constructionType());
      MethodNode prepare = generated(home.preparation(), home.preparationType());
      String message = "'" + ResidentFitter.described(version.name(), home.member()) + "'";
      ClassNodes.throwing(construct, "NoSuchMethodError", message);
      ClassNodes.throwing(prepare, "NoSuchMethodError", message);
      return List.of(create, construct, prepare);
    }
    InsnList start = new InsnList();
    for (String holder : version.holders()) {
      start.add(new VarInsnNode(Opcodes.ALOAD, 0));
      start.add(
          new MethodInsnNode(
              Opcodes.INVOKESTATIC, holder, START, "(L" + version.name() + ";)V", false));
    }
    MethodNode construct = construction.construction(version.name(), home, first, start);
    MethodNode prepare = construction.preparation(version.name(), home, second);
    code.fit(construct);
    code.fit(prepare);
    return List.of(create, construct, prepare);
  }

  /**
   * The constructor of a class that came with a reload which was refused because of it: nobody
   * calls it, and who comes to is refused in turn.
   */
  private boolean isLeftOver(MethodNode constructor, CarrierConstruction construction) {
    return world.overriders().subtypes(version.name()).isEmpty()
        && !construction.canBeTakenApart(version.name(), constructor);
  }

  private @Nullable MethodNode original(Home home) {
    for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
      if (home.member().equals(new Member(method.name, method.desc))) {
        return method;
      }
    }
    return null;
  }

  /** Dispatches on the receiver's class, as {@code invokevirtual} does. */
  private MethodNode dispatching(Home home) {
    MethodNode method = generated(home.entry(), home.descriptor());
    if (version.loose() && version.resident().isInterface() && servesWhomItTakes(home)) {
      callPlainly(method, home);
    }
    method.instructions.add(CodeFitter.loadArguments(true, home.descriptor()));
    method.instructions.add(
        LinkCall.byReceiver(
            LinkKind.DISPATCH,
            version.name(),
            home.member().name(),
            home.member().descriptor(),
            overrides.bodies(version.name(), home.member())));
    method.instructions.add(
        new InsnNode(Type.getReturnType(home.descriptor()).getOpcode(Opcodes.IRETURN)));
    ClassNodes.markGenerated(method);
    checkReceiver(method);
    return method;
  }

  /**
   * Whether there is a slot, and the JVM can find a body through it. It knows of none where an
   * abstract method has become a default method since.
   */
  private boolean servesWhomItTakes(Home home) {
    Integer slot = version.resident().methods().get(home.member());
    return slot != null
        && Gate.isVirtual(slot)
        && ((slot & Opcodes.ACC_ABSTRACT) == 0 || !home.hasBody());
  }

  /** An object that the JVM takes for the interface's it can find the body for, too. */
  private void callPlainly(MethodNode method, Home home) {
    LabelNode strange = new LabelNode();
    InsnList insns = method.instructions;
    insns.add(new VarInsnNode(Opcodes.ALOAD, 0));
    insns.add(new TypeInsnNode(Opcodes.INSTANCEOF, version.name()));
    insns.add(new JumpInsnNode(Opcodes.IFEQ, strange));
    insns.add(CodeFitter.loadArguments(true, home.descriptor()));
    Member member = home.member();
    insns.add(
        new MethodInsnNode(
            Opcodes.INVOKEINTERFACE, version.name(), member.name(), member.descriptor(), true));
    insns.add(new InsnNode(Type.getReturnType(home.descriptor()).getOpcode(Opcodes.IRETURN)));
    insns.add(strange);
    Object[] locals = ClassNodes.frameTypes(Type.getArgumentTypes(home.descriptor())).toArray();
    insns.add(new FrameNode(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]));
  }

  private static FrameNode frameOfHandler(Type type) {
    List<Object> locals = ClassNodes.frameTypes(type.getArgumentTypes());
    locals.add("java/lang/Object");
    return new FrameNode(
        Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
  }
}
