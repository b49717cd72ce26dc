package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.engine.fit.Resolution.Target;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import dev.liveswap.engine.link.StateHook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Replaces {@code new C(…)} by a linked call where the code may not use the constructor. A link
 * yields the finished object, so {@code new} and {@code dup} go, and with them the places that the
 * unfinished object has in stack map frames (JVMS 4.10.1.4).
 */
final class ConstructorCalls {
  /** A {@code new} and the constructor call that finishes it. */
  private record Creation(TypeInsnNode allocation, MethodInsnNode call) {}

  private final World world;
  private final Shape self;
  private final Resolution current;
  private final Reach reach;
  private final boolean isDeparted;

  /**
   * @param self the class the code belongs to
   * @param isDeparted whether it is code of the version before: see {@link Departed}
   */
  ConstructorCalls(World world, Shape self, Resolution current, Reach reach, boolean isDeparted) {
    this.isDeparted = isDeparted;
    this.world = world;
    this.self = self;
    this.current = current;
    this.reach = reach;
  }

  boolean fit(MethodNode method) {
    boolean changed = callAdded(method);
    for (Creation creation : creations(method)) {
      MethodInsnNode call = creation.call();
      Target target = current.resolve(call.owner, new Member(call.name, call.desc));
      boolean isOut = target == null ? reach.isUnknownMate(call.owner) : !reach.reaches(target);
      if (isOut && !call.desc.equals(StateHook.CONSTRUCTOR)) {
        link(method, creation);
        changed = true;
      }
    }
    return changed;
  }

  /** An added constructor is a case of the woven one, which takes the arguments in an array. */
  private boolean callAdded(MethodNode method) {
    boolean changed = false;
    int array = method.maxLocals;
    MethodInsnNode superCall = Constructors.superCall(self.name(), method);
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
        Home home = call == superCall && isOutOfReach(call) ? passage(call) : addedCase(call);
        if (home != null) {
          InsnList before = new InsnList();
          before.add(LinkCall.pack(call.desc));
          before.add(new VarInsnNode(Opcodes.ASTORE, array));
          before.add(new InsnNode(Opcodes.ACONST_NULL));
          before.add(new LdcInsnNode(home.constructorCase()));
          before.add(new VarInsnNode(Opcodes.ALOAD, array));
          method.instructions.insertBefore(call, before);
          call.desc = StateHook.CONSTRUCTOR;
          if (home.member().isPassage()) {
            call.owner = Objects.requireNonNull(world.resident(self.name())).superName();
          }
          method.maxLocals = array + 1;
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Whether the class extends another class now than the JVM knows. */
  private boolean isOutOfReach(MethodInsnNode call) {
    Shape resident = world.resident(self.name());
    return resident != null && !call.owner.equals(resident.superName());
  }

  /** The verifier lets a constructor call those of the superclass that the JVM knows only. */
  private Home passage(MethodInsnNode call) {
    String above =
        Objects.requireNonNull(Objects.requireNonNull(world.resident(self.name())).superName());
    return Constructors.passage(world, above, Member.passage(call.owner, call.desc));
  }

  /** The case that a call of a constructor has to go to; null where it can use the slot. */
  private @Nullable Home addedCase(MethodInsnNode call) {
    ClassVersion version = world.version(call.owner);
    Member constructor = new Member(call.name, call.desc);
    Home home = version == null ? null : version.home(constructor);
    if (home == null && version != null && isDeparted) {
      home = version.lastHome(constructor);
    }
    Target target = current.resolve(call.owner, constructor);
    boolean hasSlot =
        version != null
            && version.resident().methods().containsKey(constructor)
            && target != null
            && reach.reaches(target);
    return hasSlot ? null : home;
  }

  private static List<Creation> creations(MethodNode method) {
    List<Creation> found = new ArrayList<>();
    Deque<TypeInsnNode> open = new ArrayDeque<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.NEW) {
        open.push((TypeInsnNode) insn);
      } else if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
        TypeInsnNode allocation = open.peek();
        // Without a matching `new` it is a constructor's this(…) or super(…).
        if (allocation != null && allocation.desc.equals(call.owner)) {
          found.add(new Creation(open.pop(), call));
        }
      }
    }
    return found;
  }

  private static void link(MethodNode method, Creation creation) {
    InsnList code = method.instructions;
    AbstractInsnNode copy = next(creation.allocation());
    if (copy == null || copy.getOpcode() != Opcodes.DUP) {
      throw new Unfittable(
          Code.METHOD_ADDED,
          "the object that "
              + method.name
              + " creates with "
              + creation.allocation().desc
              + " is used in a way that cannot be rewritten");
    }
    Set<LabelNode> unfinished = labelsBefore(creation.allocation());
    for (AbstractInsnNode insn : code) {
      if (insn instanceof FrameNode frame && frame.stack != null) {
        frame.stack =
            frame.stack.stream()
                .filter(type -> !(type instanceof LabelNode label && unfinished.contains(label)))
                .collect(Collectors.toCollection(ArrayList::new));
      }
    }
    MethodInsnNode call = creation.call();
    String type = call.desc.substring(0, call.desc.length() - 1) + "L" + call.owner + ";";
    code.set(call, LinkCall.member(LinkKind.NEW, type, call.owner, call.name, call.desc));
    code.remove(copy);
    code.remove(creation.allocation());
  }

  private static @Nullable AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  /** The labels at the offset of an instruction: a frame names an unfinished object by one. */
  private static Set<LabelNode> labelsBefore(AbstractInsnNode insn) {
    Set<LabelNode> labels = new java.util.HashSet<>();
    for (AbstractInsnNode before = insn.getPrevious();
        before != null && before.getOpcode() < 0;
        before = before.getPrevious()) {
      if (before instanceof LabelNode label) {
        labels.add(label);
      }
    }
    return labels;
  }
}
