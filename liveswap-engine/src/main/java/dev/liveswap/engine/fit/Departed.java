package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.LinkCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Members that versions shortly before had and the current one has not. Their places keep their
 * code for some versions: a method that ran when it was replaced goes on in its old body (JVM TI,
 * RedefineClasses), and that may call them. Whoever else comes there is thrown what the JVM throws
 * when it resolves a reference to a member that does not exist.
 *
 * @param members what is known of each of them
 */
record Departed(Map<Member, Gone> members) {
  static final Departed NOTHING = new Departed(Map.of());

  /** For this many versions of its class a member is kept. */
  private static final int VERSIONS = 8;

  /**
   * One of them.
   *
   * @param classFile the last version that had it
   * @param callers the internal names of the classes whose code of that time refers to it, and
   *     whose code after it does not
   * @param age how many versions there have been since
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Gone(byte[] classFile, Set<String> callers, int age) {}

  /** What is still kept in the next version, which has these members itself. */
  Map<Member, Gone> older(Set<Member> present) {
    Map<Member, Gone> older = new HashMap<>();
    members.forEach(
        (member, gone) -> {
          if (gone.age() + 1 < VERSIONS && !present.contains(member)) {
            older.put(member, new Gone(gone.classFile(), gone.callers(), gone.age() + 1));
          }
        });
    return older;
  }

  boolean includes(Member member) {
    return members.containsKey(member);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** A copy of the code that a method had; null where there is none that anyone may still run. */
  @Nullable MethodNode code(Member method) {
    Gone gone = members.get(method);
    if (gone == null) {
      return null;
    }
    for (MethodNode candidate : ClassNodes.read(gone.classFile()).methods) {
      if (method.equals(new Member(candidate.name, candidate.desc))
          && candidate.instructions.size() > 0) {
        return setsFieldsEarly(candidate) ? null : candidate;
      }
    }
    return null;
  }

  /** What gave a field its first value in objects that existed. */
  List<Statement> filling(Member field) {
    Gone gone = members.get(field);
    return gone == null
        ? List.of()
        : Constructors.filling(ClassNodes.read(gone.classFile()), Set.of(field));
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
   * The call that lets only code of those versions pass. To be put before the member's own code,
   * and marked as generated.
   *
   * @param error the simple name of the error that everybody else gets
   * @param message its message
   */
  InvokeDynamicInsnNode admission(Member member, String error, String message) {
    Gone gone = members.get(member);
    return LinkCall.admission(gone == null ? Set.of() : gone.callers(), error, message);
  }
}
