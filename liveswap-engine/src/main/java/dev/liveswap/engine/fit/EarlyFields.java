package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Fields without slots that a constructor sets before it calls the superclass's, as compilers do
 * for captured variables: what that one calls may read them.
 *
 * <p>The unfinished object cannot be handed to anybody, so that the constructor makes the holders
 * and fills them in. They get into the object through its woven field: JVMS 4.10.1.9 lets a
 * constructor set a field of its own class already then. Where the superclass has that field, its
 * constructors do so first of all, and find the holders where this one left them for the thread.
 */
final class EarlyFields {
  /** Superclasses whose constructors call nothing. */
  private static final Set<String> SILENT =
      Set.of("java/lang/Object", "java/lang/Enum", "java/lang/Record");

  private final World world;
  private final ClassVersion version;

  EarlyFields(World world, ClassVersion version) {
    this.world = world;
    this.version = version;
  }

  /** The superclass whose constructors have to take the holders, or null. */
  @Nullable String passedTo() {
    String woven = Weave.wovenClass(world, version.name());
    return woven == null || woven.equals(version.name()) || !isEarly() ? null : woven;
  }

  private boolean isEarly() {
    if (version.holders().isEmpty()) {
      return false;
    }
    ClassNode node = ClassNodes.read(version.classFile());
    for (MethodNode method : node.methods) {
      MethodInsnNode superCall = Constructors.superCall(version.name(), method);
      if (superCall != null && !writes(method, superCall).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Map<FieldInsnNode, Home> writes(MethodNode method, MethodInsnNode superCall) {
    Map<FieldInsnNode, Home> found = new LinkedHashMap<>();
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null && insn != superCall;
        insn = insn.getNext()) {
      if (insn instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTFIELD) {
        Home home = version.home(new Member(field.name, field.desc));
        if (home != null && field.owner.equals(version.name())) {
          found.put(field, home);
        }
      }
    }
    return found;
  }

  /**
   * Rewrites a constructor.
   *
   * @return false where nobody can see such a field before the superclass's returns
   */
  boolean fit(MethodNode method, MethodInsnNode superCall) {
    Map<FieldInsnNode, Home> writes = writes(method, superCall);
    String woven = Weave.wovenClass(world, version.name());
    List<String> seen = seenByLibrary(woven);
    if (writes.isEmpty() && seen.isEmpty()) {
      return false;
    }
    boolean passes = woven != null && !woven.equals(version.name());
    if (woven == null
        || (passes && !woven.equals(version.resident().superName()))
        || (passes && !woven.equals(version.current().superName()))
        || (!passes && takes())) {
      throw new Unfittable(
          Code.FIELD_ADDED,
          "a field was added to "
              + version.name().replace('/', '.')
              + ", whose constructors set it before they call the superclass's");
    }
    Map<String, Integer> holders = new LinkedHashMap<>();
    int free = method.maxLocals;
    Set<String> needed = new LinkedHashSet<>(seen);
    writes.values().forEach(home -> needed.add(home.companion()));
    for (String holder : needed) {
      holders.put(holder, free++);
    }
    int value = free;
    keepInFrames(method, superCall, holders);
    writes.forEach(
        (field, home) -> write(method, field, home, local(holders, home.companion()), value));
    int last = free - 1;
    InsnList hand = new InsnList();
    if (passes) {
      hand.add(new VarInsnNode(Opcodes.ALOAD, last));
      hand.add(LinkCall.early(LinkKind.PASS_STATE));
      method.instructions.insertBefore(superCall, hand);
    } else {
      hand.add(new VarInsnNode(Opcodes.ALOAD, 0));
      hand.add(new VarInsnNode(Opcodes.ALOAD, last));
      hand.add(setWovenField());
    }
    InsnList make = make(holders);
    if (!passes) {
      make.add(hand);
    }
    method.instructions.insert(make);
    method.maxLocals = value + 2;
    return true;
  }

  /**
   * The holders that there have to be before the constructor of a library's class runs, which may
   * call what the class overrides: initializers are not for an object that is not finished.
   */
  private List<String> seenByLibrary(@Nullable String woven) {
    String superName = version.resident().superName();
    boolean isLibrarys =
        version.name().equals(woven)
            && superName != null
            && !SILENT.contains(superName)
            && superName.equals(version.current().superName());
    return isLibrarys && !takes() ? SubclassStates.filled(version) : List.of();
  }

  private static int local(Map<String, Integer> holders, String companion) {
    Integer local = holders.get(companion);
    if (local == null) {
      throw new IllegalStateException(companion);
    }
    return local;
  }

  /** Makes the holders, each of which names the one before. */
  private static InsnList make(Map<String, Integer> holders) {
    InsnList make = new InsnList();
    int previous = -1;
    for (Map.Entry<String, Integer> holder : holders.entrySet()) {
      make.add(new TypeInsnNode(Opcodes.NEW, holder.getKey()));
      make.add(new InsnNode(Opcodes.DUP));
      make.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, holder.getKey(), "<init>", "()V", false));
      make.add(new VarInsnNode(Opcodes.ASTORE, holder.getValue()));
      if (previous >= 0) {
        make.add(new VarInsnNode(Opcodes.ALOAD, holder.getValue()));
        make.add(new VarInsnNode(Opcodes.ALOAD, previous));
        make.add(
            new FieldInsnNode(
                Opcodes.PUTFIELD, StateHook.NAME, StateHook.NEXT, StateHook.DESCRIPTOR));
      }
      previous = holder.getValue();
    }
    return make;
  }

  private FieldInsnNode setWovenField() {
    return new FieldInsnNode(
        Opcodes.PUTFIELD, version.name(), StateHook.FIELD, StateHook.DESCRIPTOR);
  }

  private static void write(
      MethodNode method, FieldInsnNode field, Home home, int holder, int value) {
    Type type = Type.getType(field.desc);
    InsnList write = new InsnList();
    write.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), value));
    write.add(new InsnNode(Opcodes.POP));
    write.add(new VarInsnNode(Opcodes.ALOAD, holder));
    write.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), value));
    method.instructions.insertBefore(field, write);
    method.instructions.set(
        field, new FieldInsnNode(Opcodes.PUTFIELD, home.companion(), home.name(), field.desc));
  }

  private static void keepInFrames(
      MethodNode method, MethodInsnNode superCall, Map<String, Integer> holders) {
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null && insn != superCall;
        insn = insn.getNext()) {
      if (insn instanceof FrameNode frame) {
        List<Object> locals = new ArrayList<>(frame.local);
        int size = 0;
        for (Object local : locals) {
          size += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; size < method.maxLocals; size++) {
          locals.add(Opcodes.TOP);
        }
        locals.addAll(holders.keySet());
        frame.local = locals;
      }
    }
  }

  /** Whether constructors of this class have to look for holders that a subclass's left. */
  boolean takes() {
    for (String name : world.subtypes(version.name())) {
      ClassVersion below = world.version(name);
      if (below != null
          && version.name().equals(below.resident().superName())
          && version.name().equals(new EarlyFields(world, below).passedTo())) {
        return true;
      }
    }
    return false;
  }

  /** Puts first: if a subclass's constructor left holders, they are those of this object. */
  void take(MethodNode method) {
    int local = method.maxLocals;
    LabelNode end = new LabelNode();
    InsnList take = new InsnList();
    take.add(LinkCall.early(LinkKind.TAKE_STATE));
    take.add(new VarInsnNode(Opcodes.ASTORE, local));
    take.add(new VarInsnNode(Opcodes.ALOAD, local));
    take.add(new JumpInsnNode(Opcodes.IFNULL, end));
    take.add(new VarInsnNode(Opcodes.ALOAD, 0));
    take.add(new VarInsnNode(Opcodes.ALOAD, local));
    take.add(setWovenField());
    take.add(end);
    List<Object> locals = ClassNodes.frameTypes(Type.getArgumentTypes(method.desc));
    locals.add(0, Opcodes.UNINITIALIZED_THIS);
    take.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 0, new Object[0]));
    take.add(new InsnNode(Opcodes.NOP));
    method.instructions.insert(take);
    method.maxLocals = local + 1;
  }
}
