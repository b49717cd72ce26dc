package dev.liveswap.engine.fit;

import org.objectweb.asm.Opcodes;

/**
 * Where a member lives for which the resident shape has no room: a static member of a companion,
 * which is an ordinary class beside the member's own.
 *
 * @param member the member in its own class
 * @param access the flags it has there
 * @param companion the companion's internal name
 * @param name the member's name in the companion
 * @param descriptor its descriptor there; that of an instance method begins with the receiver
 * @param ownerFirst whether its own class may still have to be initialized when it is first used
 */
public record Home(
    Member member,
    int access,
    String companion,
    String name,
    String descriptor,
    boolean ownerFirst) {

  boolean isStatic() {
    return ClassVersion.isStatic(access);
  }

  boolean isSynchronized() {
    return (access & Opcodes.ACC_SYNCHRONIZED) != 0;
  }

  /** What callers call: a method of the companion that holds the monitor, if one must be held. */
  String entry() {
    return isSynchronized() ? GENERATED + "synchronized$" + name : name;
  }

  /** The line of generated code (JVMS 4.7.12): stack traces leave frames with it out. */
  static final int GENERATED_LINE = 0xFFFF;

  /** Begins the names of what stands in a companion but in no source. */
  static final String GENERATED = "$$";
}
