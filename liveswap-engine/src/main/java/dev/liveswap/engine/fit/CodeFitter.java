package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkHook;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rewrites the references in code, so that with the shapes the JVM holds each of them means what it
 * would mean with the current versions. A reference that does already stays as javac wrote it.
 */
final class CodeFitter {
  private final World world;
  private final Shape self;
  private final boolean inCompanion;
  private final Resolution current;
  private final Resolution resident;
  private final Reach reach;
  private final Hierarchy hierarchy;
  private final TypeFitter types;
  private final KindMismatch mismatch;
  private final Set<LibraryDefault> guarded;
  private final boolean isDeparted;
  private boolean changed;

  /**
   * @param world what the class with the code sees
   * @param self the class the code belongs to
   * @param inCompanion whether the code will stand in a companion of that class
   */
  CodeFitter(World world, Shape self, boolean inCompanion) {
    this(world, self, inCompanion, false);
  }

  private CodeFitter(World world, Shape self, boolean inCompanion, boolean isDeparted) {
    this.isDeparted = isDeparted;
    this.world = world;
    this.self = self;
    this.inCompanion = inCompanion;
    this.current = Resolution.current(world);
    this.resident = Resolution.resident(world);
    this.reach = new Reach(world, self, inCompanion);
    this.hierarchy = new Hierarchy(world);
    this.guarded = world.guarded();
    this.types = new TypeFitter(hierarchy, self.name());
    this.mismatch = new KindMismatch(world);
  }

  /**
   * One for code of the version before: what it refers to and is gone it finds where that was last.
   */
  CodeFitter forDeparted() {
    return new CodeFitter(world, self, inCompanion, true);
  }

  /**
   * Rewrites a method in place.
   *
   * @return whether anything had to be rewritten
   */
  boolean fit(MethodNode method) {
    changed = SwitchMaps.widen(world, self, method);
    if (!types.isIdle() && new CarrierConstruction(world).callFrom(self.name(), method)) {
      changed = true;
    }
    if (new ConstructorCalls(world, self, current, reach, isDeparted).fit(method)) {
      changed = true;
    }
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      AbstractInsnNode better =
          insn instanceof FieldInsnNode field
              ? field(field)
              : insn instanceof MethodInsnNode call
                  ? call(call)
                  : insn instanceof InvokeDynamicInsnNode dynamic
                      ? dynamic(dynamic)
                      : insn instanceof LdcInsnNode constant ? constant(constant) : type(insn);
      if (better != insn) {
        method.instructions.set(insn, better);
        changed = true;
      }
    }
    if (!types.isIdle()) {
      changed |= new HandlerFitter(hierarchy, method).fit();
      changed |= new CarrierNarrowing(world).fit(method);
    }
    return changed;
  }

  private AbstractInsnNode type(AbstractInsnNode insn) {
    return insn instanceof TypeInsnNode type
        ? types.fit(type)
        : insn instanceof MultiANewArrayInsnNode arrays ? types.fit(arrays) : insn;
  }

  private @Nullable Home home(Target target) {
    ClassVersion version = world.version(target.owner().name());
    return version == null ? null : version.home(target.member());
  }

  /** Whether a reference to this class may mean something else than the JVM makes of it. */
  private boolean mayDiffer(String owner) {
    return !owner.startsWith("[")
        && (inCompanion || world.isOrInheritsReloadable(owner) || reach.isSeparated(owner));
  }

  private AbstractInsnNode field(FieldInsnNode insn) {
    if (!mayDiffer(insn.owner) || insn.name.equals(StateHook.FIELD)) {
      return insn;
    }
    Target now = current.resolve(insn.owner, new Member(insn.name, insn.desc));
    if (now == null && reach.isUnknownMate(insn.owner)) {
      return linked(insn);
    }
    if (now == null) {
      return isDeparted ? departed(insn) : missingField(insn);
    }
    AbstractInsnNode failure = mismatch.of(insn, now);
    if (failure != null) {
      return failure;
    }
    Home home = home(now);
    if (home != null && home.isInstanceField()) {
      return accessor(insn, now, home);
    }
    if (home != null) {
      FieldInsnNode moved =
          new FieldInsnNode(insn.getOpcode(), home.companion(), home.name(), home.descriptor());
      if ((now.access() & ~home.access() & Opcodes.ACC_VOLATILE) != 0) {
        return ownerFirst(now, volatileAccess(moved, moved.owner));
      }
      return home.ownerFirst() ? ownerFirst(now, linked(moved)) : moved;
    }
    FieldInsnNode direct =
        new FieldInsnNode(insn.getOpcode(), now.owner().name(), insn.name, insn.desc);
    if (isVolatileOnlyNow(now)) {
      return volatileAccess(direct, insn.owner);
    }
    if (!reach.reaches(now) || writesFinalSlot(insn, now)) {
      return linked(direct, insn.owner);
    }
    return meansElsewhere(insn.owner, now)
        ? new FieldInsnNode(insn.getOpcode(), now.owner().name(), insn.name, insn.desc)
        : insn;
  }

  private AbstractInsnNode departed(FieldInsnNode insn) {
    Member field = new Member(insn.name, insn.desc);
    boolean wantsStatic =
        insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC;
    for (String at = insn.owner; at != null; at = superclass(at)) {
      ClassVersion version = world.version(at);
      Home last = version == null ? null : version.lastHome(field);
      if (last != null && last.isStatic() == wantsStatic) {
        return last.isInstanceField()
            ? accessor(insn, at, last)
            : new FieldInsnNode(insn.getOpcode(), last.companion(), last.name(), last.descriptor());
      }
    }
    return inCompanion && resident.resolve(insn.owner, field) != null ? linked(insn) : insn;
  }

  private AbstractInsnNode departed(MethodInsnNode insn) {
    Member method = new Member(insn.name, insn.desc);
    for (String at = insn.owner; at != null; at = superclass(at)) {
      ClassVersion version = world.version(at);
      Home last = version == null ? null : version.lastHome(method);
      if (last != null && last.isStatic() == (insn.getOpcode() == Opcodes.INVOKESTATIC)) {
        return new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            last.companion(),
            insn.getOpcode() == Opcodes.INVOKESPECIAL ? last.body() : last.entry(),
            last.descriptor(),
            false);
      }
    }
    if (insn.getOpcode() == Opcodes.INVOKESPECIAL) {
      return inCompanion || isStrangeSuper(insn) ? missingSuper(insn) : insn;
    }
    return inCompanion && resident.resolve(insn.owner, method) != null ? toUnknownMate(insn) : insn;
  }

  private @Nullable String superclass(String name) {
    Shape shape = world.current(name);
    return shape == null ? null : shape.superName();
  }

  private static AbstractInsnNode accessor(FieldInsnNode insn, Target now, Home home) {
    return accessor(insn, now.owner().name(), home);
  }

  private static AbstractInsnNode accessor(FieldInsnNode insn, String declaring, Home home) {
    boolean reads = insn.getOpcode() == Opcodes.GETFIELD;
    String owner = "(L" + declaring + ";";
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC,
        home.companion(),
        reads ? home.getter() : home.setter(),
        reads ? owner + ")" + insn.desc : owner + insn.desc + ")V",
        false);
  }

  /** A field that is no longer final is still so to the JVM. */
  private boolean writesFinalSlot(FieldInsnNode insn, Target now) {
    Shape shape = world.resident(now.owner().name());
    Integer slot = shape == null ? null : shape.fields().get(now.member());
    return insn.getOpcode() == Opcodes.PUTFIELD
        && slot != null
        && (slot & ~now.access() & Opcodes.ACC_FINAL) != 0;
  }

  private static InvokeDynamicInsnNode volatileAccess(FieldInsnNode insn, String receiver) {
    boolean reads = insn.getOpcode() == Opcodes.GETFIELD || insn.getOpcode() == Opcodes.GETSTATIC;
    return LinkCall.member(
        reads ? LinkKind.GET_VOLATILE : LinkKind.PUT_VOLATILE,
        fieldCallType(insn, receiver),
        insn.owner,
        insn.name,
        insn.desc);
  }

  /** To the JVM an instance field stays what it was; a static one moves. */
  private boolean isVolatileOnlyNow(Target now) {
    Shape shape = world.resident(now.owner().name());
    Integer slot = shape == null ? null : shape.fields().get(now.member());
    return slot != null
        && !now.isStatic()
        && !ClassVersion.isStatic(slot)
        && (now.access() & ~slot & Opcodes.ACC_VOLATILE) != 0;
  }

  private boolean meansElsewhere(String owner, Target now) {
    Target then = resident.resolve(owner, now.member());
    return then == null || !then.owner().name().equals(now.owner().name());
  }

  /** {@code super.m()} begins its search in the superclass that the JVM knows (JVMS 6.5). */
  private boolean jvmSelectsOther(Target now) {
    Shape shape = world.resident(self.name());
    return shape != null
        && shape.superName() != null
        && !shape.superName().equals(self.superName())
        && !now.owner().name().equals(self.name())
        && meansElsewhere(shape.superName(), now);
  }

  /** A field that is gone still has its resident slot: nobody may find it. */
  private AbstractInsnNode missingField(FieldInsnNode insn) {
    // What is not loaded yet may come in another version than its loader shows now.
    if (!inCompanion && world.version(insn.owner) == null && !reach.isSeparated(insn.owner)) {
      return insn;
    }
    if (resident.resolve(insn.owner, new Member(insn.name, insn.desc)) == null) {
      return insn;
    }
    return LinkCall.failure(
        insn.name, fieldCallType(insn, insn.owner), "NoSuchFieldError", insn.name);
  }

  private static InvokeDynamicInsnNode linked(FieldInsnNode insn) {
    return linked(insn, insn.owner);
  }

  private static InvokeDynamicInsnNode linked(FieldInsnNode insn, String receiver) {
    LinkKind kind =
        switch (insn.getOpcode()) {
          case Opcodes.GETFIELD -> LinkKind.GET_FIELD;
          case Opcodes.PUTFIELD -> LinkKind.PUT_FIELD;
          case Opcodes.GETSTATIC -> LinkKind.GET_STATIC;
          default -> LinkKind.PUT_STATIC;
        };
    return LinkCall.member(kind, fieldCallType(insn, receiver), insn.owner, insn.name, insn.desc);
  }

  static String fieldCallType(FieldInsnNode insn, String receiver) {
    return switch (insn.getOpcode()) {
      case Opcodes.GETFIELD -> "(L" + receiver + ";)" + insn.desc;
      case Opcodes.PUTFIELD -> "(L" + receiver + ";" + insn.desc + ")V";
      case Opcodes.GETSTATIC -> "()" + insn.desc;
      default -> "(" + insn.desc + ")V";
    };
  }

  private AbstractInsnNode call(MethodInsnNode insn) {
    if (inCompanion && isLookup(insn)) {
      return LinkCall.lookup(self.name());
    }
    if (!types.isIdle() && types.asksClass(insn)) {
      return types.askClass(insn);
    }
    if (insn.name.equals("<init>")) {
      return insn;
    }
    LibraryDefault guarded = insn.getOpcode() == Opcodes.INVOKESPECIAL ? guarded(insn) : null;
    if (guarded != null) {
      return LinkCall.unguarded(
          withReceiver(self.name(), insn.desc), guarded.type(), insn.name, insn.desc);
    }
    if (!mayDiffer(insn.owner)) {
      return insn;
    }
    Target now = current.resolve(insn.owner, new Member(insn.name, insn.desc));
    if (now == null && reach.isUnknownMate(insn.owner)) {
      return toUnknownMate(insn);
    }
    if (now == null && isDeparted) {
      return departed(insn);
    }
    if (now == null) {
      return inCompanion && insn.getOpcode() == Opcodes.INVOKESPECIAL ? missingSuper(insn) : insn;
    }
    AbstractInsnNode failure = mismatch.of(insn, now);
    if (failure != null) {
      return failure;
    }
    Home home = home(now);
    if (home != null) {
      return hasUsableSlot(insn, now) ? insn : callHome(insn, now, home);
    }
    if (insn.getOpcode() == Opcodes.INVOKESPECIAL
        && (inCompanion
            || isStrangeSuper(insn)
            || (!now.isPrivate() && (meansElsewhere(insn.owner, now) || jvmSelectsOther(now))))) {
      // Exactly this body: resident slots on the way to it may be those of removed methods.
      return LinkCall.special(
          withReceiver(self.name(), insn.desc),
          now.owner().name(),
          insn.name,
          insn.desc,
          now.owner().name());
    }
    boolean isSuper = insn.getOpcode() == Opcodes.INVOKESPECIAL && !now.isPrivate();
    if (!isSuper && !reach.reaches(now)) {
      return linkedCall(insn, now, hierarchy.isCarrier(insn.owner));
    }
    if ((insn.getOpcode() == Opcodes.INVOKEINTERFACE && hierarchy.isLoose(insn.owner))
        || (insn.getOpcode() == Opcodes.INVOKEVIRTUAL && hierarchy.isCarrier(insn.owner))) {
      // Not a method of the loose type itself, those have homes: one of a type above it.
      boolean isInterface = now.owner().isInterface();
      return new MethodInsnNode(
          isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
          now.owner().name(),
          insn.name,
          insn.desc,
          isInterface);
    }
    if (now.isStatic() && meansElsewhere(insn.owner, now)) {
      return new MethodInsnNode(
          Opcodes.INVOKESTATIC,
          now.owner().name(),
          insn.name,
          insn.desc,
          now.owner().isInterface());
    }
    return insn;
  }

  private @Nullable LibraryDefault guarded(MethodInsnNode insn) {
    if (guarded.isEmpty()) {
      return null;
    }
    LibraryDefault method =
        LibraryDefault.of(world, current.resolve(insn.owner, new Member(insn.name, insn.desc)));
    return method != null && guarded.contains(method) ? method : null;
  }

  private static AbstractInsnNode toUnknownMate(MethodInsnNode insn) {
    return insn.getOpcode() == Opcodes.INVOKESPECIAL
        ? insn
        : insn.getOpcode() == Opcodes.INVOKESTATIC
            ? LinkCall.member(LinkKind.CALL_STATIC, insn.desc, insn.owner, insn.name, insn.desc)
            : LinkCall.member(
                LinkKind.CALL_VIRTUAL,
                withReceiver(insn.owner, insn.desc),
                insn.owner,
                insn.name,
                insn.desc);
  }

  /** Only code of an earlier version calls it, and a companion may not as it stands. */
  private AbstractInsnNode missingSuper(MethodInsnNode insn) {
    String method = ResidentFitter.described(insn.owner, new Member(insn.name, insn.desc));
    return LinkCall.failure(
        insn.name, withReceiver(self.name(), insn.desc), "NoSuchMethodError", "'" + method + "'");
  }

  /** The JVM lets {@code I.super.m()} be called only where I is an interface of the class's own. */
  private boolean isStrangeSuper(MethodInsnNode insn) {
    Shape shape = world.resident(self.name());
    return insn.itf
        && shape != null
        && !insn.owner.equals(self.name())
        && !shape.interfaces().contains(insn.owner);
  }

  private static AbstractInsnNode callHome(MethodInsnNode insn, Target now, Home home) {
    String name = insn.getOpcode() == Opcodes.INVOKESPECIAL ? home.body() : home.entry();
    MethodInsnNode call =
        new MethodInsnNode(Opcodes.INVOKESTATIC, home.companion(), name, home.descriptor(), false);
    return home.ownerFirst()
        ? ownerFirst(
            now, LinkCall.member(LinkKind.CALL_STATIC, call.desc, call.owner, name, call.desc))
        : call;
  }

  /** A method that was moved to make room for overrides is still called through its slot. */
  private boolean hasUsableSlot(MethodInsnNode insn, Target now) {
    ClassVersion version = world.version(now.owner().name());
    Integer slot = version == null ? null : version.resident().methods().get(now.member());
    return slot != null
        && insn.getOpcode() != Opcodes.INVOKESPECIAL
        && Gate.serves(slot, now.access())
        && !(hierarchy.isLoose(insn.owner) && !hierarchy.isClass(insn.owner))
        && !meansElsewhere(insn.owner, now)
        && reach.reaches(now);
  }

  private static AbstractInsnNode linkedCall(
      MethodInsnNode insn, Target now, boolean isThroughCarrier) {
    return now.isStatic()
        ? LinkCall.member(LinkKind.CALL_STATIC, insn.desc, now.owner().name(), insn.name, insn.desc)
        : LinkCall.member(
            LinkKind.CALL_VIRTUAL,
            withReceiver(insn.owner, insn.desc),
            now.isPrivate() || isThroughCarrier ? now.owner().name() : insn.owner,
            insn.name,
            insn.desc);
  }

  private static AbstractInsnNode ownerFirst(Target target, InvokeDynamicInsnNode call) {
    return LinkCall.afterInitializing(target.owner().name(), call);
  }

  private static boolean isLookup(MethodInsnNode insn) {
    return insn.owner.equals("java/lang/invoke/MethodHandles")
        && insn.name.equals("lookup")
        && insn.desc.startsWith("()");
  }

  static String withReceiver(String receiver, String descriptor) {
    return "(L" + receiver + ";" + descriptor.substring(1);
  }

  private AbstractInsnNode dynamic(InvokeDynamicInsnNode insn) {
    if (insn.bsm.equals(LinkHook.BOOTSTRAP)) {
      return insn;
    }
    Object[] arguments = Arrays.copyOf(insn.bsmArgs, insn.bsmArgs.length);
    boolean reachable = true;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Handle handle) {
        AbstractInsnNode failure = mismatch(insn, handle);
        if (failure != null) {
          return failure;
        }
        arguments[i] = handle(handle);
        reachable &= arguments[i] != handle || reach.reaches(handle, current);
      }
    }
    InvokeDynamicInsnNode fitted =
        Arrays.equals(arguments, insn.bsmArgs)
            ? insn
            : new InvokeDynamicInsnNode(
                insn.name, withHomesReceiver(insn, arguments), insn.bsm, arguments);
    InvokeDynamicInsnNode typed = types.isIdle() ? fitted : types.fit(fitted);
    if (typed.bsm.equals(LinkHook.BOOTSTRAP)) {
      return typed;
    }
    // The class that a bootstrap method is given matters to most of them: it names and nests what
    // they generate. So in a companion each of them gets the class that the code belongs to.
    return inCompanion || !reachable ? LinkCall.bootstrap(fitted, generatedFor(fitted)) : fitted;
  }

  /**
   * The type of a lambda's call site. The receiver that a method reference captures may be of a
   * class below the method's; but what a static method takes, as all homes are, has to be captured
   * as just that.
   */
  private static String withHomesReceiver(InvokeDynamicInsnNode insn, Object[] arguments) {
    Type[] captured = Type.getArgumentTypes(insn.desc);
    if (captured.length > 0
        && insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && insn.bsmArgs[1] instanceof Handle method
        && method.getTag() != Opcodes.H_INVOKESTATIC
        && arguments[1] instanceof Handle home
        && home.getTag() == Opcodes.H_INVOKESTATIC
        && method.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      captured[0] = Type.getArgumentTypes(home.getDesc())[0];
    }
    return Type.getMethodDescriptor(Type.getReturnType(insn.desc), captured);
  }

  private @Nullable AbstractInsnNode mismatch(InvokeDynamicInsnNode insn, Handle handle) {
    Target now =
        mayDiffer(handle.getOwner())
            ? current.resolve(handle.getOwner(), new Member(handle.getName(), handle.getDesc()))
            : null;
    return now == null ? null : mismatch.of(insn, handle, now);
  }

  /**
   * The class that a lambda's own class is made a nest mate of. It calls the method it stands for,
   * so for a private one of another nest that has to be the method's class.
   */
  private String generatedFor(InvokeDynamicInsnNode insn) {
    if (insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && insn.bsmArgs[1] instanceof Handle handle) {
      Target target =
          current.resolve(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
      if (!new Reach(world, self, false).reaches(handle, current)) {
        return target == null ? handle.getOwner() : target.owner().name();
      }
    }
    return self.name();
  }

  private AbstractInsnNode constant(LdcInsnNode insn) {
    if (!(insn.cst instanceof Handle handle)) {
      return insn;
    }
    Handle better = handle(handle);
    return better.equals(handle) ? insn : new LdcInsnNode(better);
  }

  private Handle handle(Handle handle) {
    if (!mayDiffer(handle.getOwner())) {
      return handle;
    }
    Target now = current.resolve(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
    Home home = now == null ? null : home(now);
    if (now != null
        && home == null
        && ((handle.getTag() == Opcodes.H_INVOKEINTERFACE && hierarchy.isLoose(handle.getOwner()))
            || (handle.getTag() == Opcodes.H_INVOKEVIRTUAL
                && hierarchy.isCarrier(handle.getOwner())))) {
      boolean isInterface = now.owner().isInterface();
      return new Handle(
          isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL,
          now.owner().name(),
          handle.getName(),
          handle.getDesc(),
          isInterface);
    }
    if (now == null || home == null) {
      return handle;
    }
    if (home.isInstanceField()) {
      FieldInsnNode field =
          new FieldInsnNode(
              handle.getTag() == Opcodes.H_GETFIELD ? Opcodes.GETFIELD : Opcodes.PUTFIELD,
              handle.getOwner(),
              handle.getName(),
              handle.getDesc());
      MethodInsnNode call = (MethodInsnNode) accessor(field, now, home);
      return new Handle(Opcodes.H_INVOKESTATIC, call.owner, call.name, call.desc, false);
    }
    if (home.member().isConstructor()) {
      return new Handle(
          Opcodes.H_INVOKESTATIC, home.companion(), home.name(), home.descriptor(), false);
    }
    boolean exact = handle.getTag() == Opcodes.H_INVOKESPECIAL;
    int tag =
        home.member().isMethod()
            ? Opcodes.H_INVOKESTATIC
            : handle.getTag() == Opcodes.H_GETSTATIC ? Opcodes.H_GETSTATIC : Opcodes.H_PUTSTATIC;
    return new Handle(
        tag,
        home.companion(),
        home.member().isMethod() ? exact ? home.body() : home.entry() : home.name(),
        home.descriptor(),
        false);
  }

  /** Loads a method's arguments, the receiver first where there is one. */
  static InsnList loadArguments(boolean isStatic, String descriptor) {
    InsnList loads = new InsnList();
    int index = 0;
    if (!isStatic) {
      loads.add(new org.objectweb.asm.tree.VarInsnNode(Opcodes.ALOAD, index++));
    }
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      loads.add(new org.objectweb.asm.tree.VarInsnNode(argument.getOpcode(Opcodes.ILOAD), index));
      index += argument.getSize();
    }
    return loads;
  }
}
