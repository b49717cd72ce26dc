package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.LinkCall;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Members that the version before had and the current one has not. Their places keep their code for
 * as long as the version is the current one: a method that ran when it was replaced goes on in its
 * old body (JVM TI, RedefineClasses), and that may call them. Whoever else comes there is thrown
 * what the JVM throws when it resolves a reference to a member that does not exist.
 *
 * @param classFile the version before
 * @param callers for each such member the internal names of the classes whose code of the version
 *     before refers to it, and whose code now does not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Departed(byte[] classFile, Map<Member, Set<String>> callers) {
  static final Departed NOTHING = new Departed(new byte[0], Map.of());

  boolean includes(Member member) {
    return callers.containsKey(member);
  }

  /** A copy of the code that a method had; null where there is none that anyone may still run. */
  @Nullable MethodNode code(Member method) {
    if (!includes(method)) {
      return null;
    }
    for (MethodNode candidate : ClassNodes.read(classFile).methods) {
      if (method.equals(new Member(candidate.name, candidate.desc))
          && candidate.instructions.size() > 0) {
        return setsFieldsEarly(candidate) ? null : candidate;
      }
    }
    return null;
  }

  /**
   * A constructor that sets a field before it calls another: of an object that is not there yet the
   * verifier lets nobody else set one (JVMS 4.10.2.4), and the field may have moved.
   */
  private static boolean setsFieldsEarly(MethodNode method) {
    if (!method.name.equals("<init>")) {
      return false;
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.PUTFIELD) {
        return true;
      }
      if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
        return false;
      }
    }
    return false;
  }

  /**
   * The call that lets only code of the version before pass. To be put before the member's own
   * code, and marked as generated.
   *
   * @param error the simple name of the error that everybody else gets
   * @param message its message
   */
  InvokeDynamicInsnNode admission(Member member, String error, String message) {
    return LinkCall.admission(callers.getOrDefault(member, Set.of()), error, message);
  }
}
