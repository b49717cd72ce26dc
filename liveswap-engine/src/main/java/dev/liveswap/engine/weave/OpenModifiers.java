package dev.liveswap.engine.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Takes from a class what the JVM would never let an edit take away: that it is not public, that it
 * is final, and that its methods are. What the source says stands in an {@code InnerClasses} entry
 * about the class itself, where {@code Class.getModifiers} looks first (JVMS 4.7.6), and reflection
 * goes on reporting the methods as final. The JIT finds out by itself that nothing overrides them.
 *
 * <p>Records stay final: the JVM takes no other class for one.
 */
final class OpenModifiers {
  static final String INNER_CLASSES = "InnerClasses";

  private static final int NOT_OVERRIDABLE = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

  private final ClassFileLayout layout;

  /** The class's flags for the JVM. */
  private final int access;

  /** Where the access flags of its final methods stand. */
  private final List<Integer> finalMethods;

  /** Names followed by descriptors. */
  private final Set<String> names;

  private OpenModifiers(
      ClassFileLayout layout, int access, List<Integer> finalMethods, Set<String> names) {
    this.layout = layout;
    this.access = access;
    this.finalMethods = finalMethods;
    this.names = names;
  }

  static OpenModifiers of(ClassFileLayout layout) {
    int access = layout.accessFlags();
    List<Integer> positions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
      access |= Opcodes.ACC_PUBLIC;
      if (!"java/lang/Record".equals(layout.superName())) {
        access &= ~Opcodes.ACC_FINAL;
      }
      for (int at : layout.methodPositions()) {
        if ((layout.u2(at) & Opcodes.ACC_FINAL) != 0 && (layout.u2(at) & NOT_OVERRIDABLE) == 0) {
          positions.add(at);
          names.add(layout.memberKey(at));
        }
      }
    }
    return new OpenModifiers(layout, access, positions, names);
  }

  boolean isIdle() {
    return access == layout.accessFlags() && finalMethods.isEmpty();
  }

  Set<String> finalMethods() {
    return names;
  }

  /** Says what the source says, if the class file does not do so already as a nested one's. */
  void describe(Additions additions) {
    if (access != layout.accessFlags() && !isDescribed()) {
      additions.describeSelf(
          layout.u2(layout.access + 2),
          layout.accessFlags() & ~Opcodes.ACC_SUPER,
          layout.classAttribute(INNER_CLASSES));
    }
  }

  private boolean isDescribed() {
    int at = layout.classAttribute(INNER_CLASSES);
    for (int i = 0; at != 0 && i < layout.u2(at + 6); i++) {
      if (layout.className(layout.u2(at + 8 + 8 * i)).equals(layout.className())) {
        return true;
      }
    }
    return false;
  }

  /** The class file with its flags replaced; everything else stays where it was. */
  byte[] open(byte[] classFile) {
    byte[] open = classFile.clone();
    put(open, layout.access, access);
    for (int at : finalMethods) {
      put(open, at, layout.u2(at) & ~Opcodes.ACC_FINAL);
    }
    return open;
  }

  private static void put(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }
}
