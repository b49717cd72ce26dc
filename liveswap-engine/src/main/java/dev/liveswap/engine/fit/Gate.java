package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.TypeInsnNode;

/** Finds what the resident shape has no room for and companions cannot hold either. */
final class Gate {
  /** What kind of type it is; and a type's own synthetic mark, which nobody edits. */
  private static final int KIND =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM | Opcodes.ACC_SYNTHETIC;

  /** Linking takes some of the 255 slots (JVMS 4.3.3) for method handles of its own. */
  private static final int MOST_SLOTS = 250;

  private final Shape resident;
  private final boolean isCarrier;
  private final Shape now;
  private final byte[] classFile;
  private final List<Finding> findings = new ArrayList<>();

  private Gate(Shape resident, boolean isCarrier, byte[] classFile) {
    this.resident = resident;
    this.isCarrier = isCarrier;
    this.now = Shape.of(classFile);
    this.classFile = classFile;
  }

  /** Everything that keeps a class's new version from becoming live; empty when nothing does. */
  static List<Finding> check(ClassVersion before, byte[] classFile) {
    Gate gate = new Gate(before.resident(), before.isCarrier(), classFile);
    if (!before.isCarrier() || gate.now.isInterface()) {
      gate.checkClass();
    }
    gate.checkMethods();
    return List.copyOf(gate.findings);
  }

  private void checkClass() {
    boolean opens = (resident.access() & ~now.access() & Opcodes.ACC_ABSTRACT) != 0;
    if (!fitsClass(resident.access(), now.access()) || (opens && !isOfBodies())) {
      about(Code.CLASS_MODIFIERS_CHANGED, "the modifiers of %s changed");
    }
    if ((resident.recordComponents() == null) != (now.recordComponents() == null)) {
      about(Code.RECORD_CHANGED, "%s is a record now, or no longer one");
    }
    // What the weave took off the JVM does not ask for.
    if (!resident.permitted().isEmpty() && !same(resident.permitted(), now.permitted())) {
      about(Code.PERMITTED_CHANGED, "the permitted subclasses of %s changed");
    }
  }

  /** The weave opens classes, so that nearly all of them fit what an edit asks for. */
  private static boolean fitsClass(int old, int access) {
    return ((old ^ access) & KIND) == 0
        && (access & ~old & Opcodes.ACC_PUBLIC) == 0
        && (old & ~access & Opcodes.ACC_FINAL) == 0;
  }

  /**
   * Whether this is an enum whose constants all have bodies: nobody makes objects of an enum but
   * itself, so it may stay abstract to the JVM.
   */
  private boolean isOfBodies() {
    return now.isEnum()
        && ClassNodes.read(classFile).methods.stream()
            .flatMap(method -> Arrays.stream(method.instructions.toArray()))
            .noneMatch(
                insn ->
                    insn.getOpcode() == Opcodes.NEW
                        && ((TypeInsnNode) insn).desc.equals(now.name()));
  }

  private static boolean same(List<String> one, List<String> other) {
    return new HashSet<>(one).equals(new HashSet<>(other));
  }

  private void checkMethods() {
    for (Map.Entry<Member, Integer> method : now.methods().entrySet()) {
      Integer old = resident.methods().get(method.getKey());
      if (method.getKey().isStaticInitializer()) {
        continue;
      }
      if (old == null) {
        checkAdded(method.getKey(), method.getValue());
      } else {
        checkFlags(method.getKey(), old, method.getValue());
      }
    }
  }

  private void checkAdded(Member method, int access) {
    if (Type.getArgumentsAndReturnSizes(method.descriptor()) >> 2 > MOST_SLOTS) {
      Code code = method.isConstructor() ? Code.CONSTRUCTOR_ADDED : Code.METHOD_ADDED;
      member(code, method, "the method %s was added to %s, with too many parameters to be linked");
    } else if (method.isConstructor()) {
      if (!isCarrier && !Weave.hasConstructor(resident)) {
        member(Code.CONSTRUCTOR_ADDED, method, "the constructor %s was added to %s");
      }
    } else if ((access & Opcodes.ACC_NATIVE) != 0) {
      member(Code.METHOD_ADDED, method, "the native method %s was added to %s");
    }
  }

  private void checkFlags(Member method, int old, int access) {
    if (method.isConstructor()) {
      if (Housing.isWider(access, old) && !Weave.hasConstructor(resident)) {
        member(Code.METHOD_CHANGED, method, "the constructor %s of %s can be used by more classes");
      }
      return;
    }
    boolean virtual = isVirtual(old) || isVirtual(access);
    boolean fits =
        ((old ^ access) & Opcodes.ACC_NATIVE) == 0
            && (!virtual || (old & ~access & Opcodes.ACC_FINAL) == 0 || isFinalClass());
    if (!fits) {
      member(Code.METHOD_CHANGED, method, "the modifiers of the method %s of %s changed");
    }
  }

  /** Nobody overrides its methods anyway; those that javac writes for a record are final. */
  private boolean isFinalClass() {
    return (resident.access() & Opcodes.ACC_FINAL) != 0;
  }

  /** Whether a call that the JVM makes through a slot does what one of the method does now. */
  static boolean serves(int slot, int access) {
    return isVirtual(slot)
        && isVirtual(access)
        && isPackagePrivate(slot) == isPackagePrivate(access)
        && (slot & Opcodes.ACC_ABSTRACT) == 0
        && (slot & ~access & Opcodes.ACC_SYNCHRONIZED) == 0;
  }

  static boolean isVirtual(int access) {
    return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0;
  }

  static boolean isPackagePrivate(int access) {
    return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE)) == 0;
  }

  private void about(Code code, String message) {
    String name = dotted(now.name());
    findings.add(Finding.about(code, name, String.format(message, name)));
  }

  private void member(Code code, Member member, String message) {
    String name = dotted(now.name());
    findings.add(
        Finding.about(code, name, String.format(message, member.name(), name))
            .member(member.toString(), null, null));
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }
}
