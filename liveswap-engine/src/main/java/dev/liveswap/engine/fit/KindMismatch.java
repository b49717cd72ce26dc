package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import dev.liveswap.engine.link.LinkCall;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * References to an instance member that is static now, or the reverse. Only code of an earlier
 * version has them, which lives on in objects of a deleted class or of a lambda that is gone. They
 * fail when they are run, as the JVM would let them fail (JVMS 6.5), and the rest of that code goes
 * on. No home can serve them: one operand is missing, or one is left over.
 */
final class KindMismatch {
  private final World world;

  KindMismatch(World world) {
    this.world = world;
  }

  /** What takes the place of the instruction; null where the field is what it expects. */
  @Nullable AbstractInsnNode of(FieldInsnNode insn, Target now) {
    boolean wantsStatic =
        insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC;
    return fits(wantsStatic, now)
        ? null
        : failure(insn.name, CodeFitter.fieldCallType(insn, insn.owner), message(insn.owner, now));
  }

  /** What takes the place of the instruction; null where the method is what it expects. */
  @Nullable AbstractInsnNode of(MethodInsnNode insn, Target now) {
    boolean wantsStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
    if (fits(wantsStatic, now)) {
      return null;
    }
    String type = wantsStatic ? insn.desc : CodeFitter.withReceiver(insn.owner, insn.desc);
    return failure(insn.name, type, message(insn.owner, now));
  }

  /** What takes the place of a call site with that handle; null where the handle is right. */
  @Nullable AbstractInsnNode of(InvokeDynamicInsnNode insn, Handle handle, Target now) {
    boolean wantsStatic =
        switch (handle.getTag()) {
          case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC, Opcodes.H_INVOKESTATIC -> true;
          default -> false;
        };
    return fits(wantsStatic, now)
        ? null
        : failure(insn.name, insn.desc, message(handle.getOwner(), now));
  }

  /** What is not loaded yet may come in another version than its loader shows now. */
  private boolean fits(boolean wantsStatic, Target now) {
    return wantsStatic == now.isStatic() || world.version(now.owner().name()) == null;
  }

  private static AbstractInsnNode failure(String name, String type, String message) {
    return LinkCall.failure(name, type, "IncompatibleClassChangeError", message);
  }

  /**
   * What HotSpot says.
   *
   * @param named the class that the reference names
   * @param now what it finds there
   */
  static String message(String named, Target now) {
    Member member = now.member();
    if (!member.isMethod()) {
      String wanted = now.isStatic() ? "non-static" : "static";
      return "Expected " + wanted + " field " + named.replace('/', '.') + "." + member.name();
    }
    String wanted =
        !now.isStatic()
            ? "Expected static"
            : now.owner().isInterface() ? "Expected instance not static" : "Expecting non-static";
    return wanted + " method '" + ResidentFitter.described(now.owner().name(), member) + "'";
  }
}
