package dev.liveswap.engine.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What a class file says of the types around classes (JVMS 4.7.6). */
final class EnclosingTypes {
  private static final int HEAD = 8;
  private static final int ENTRY = 8;

  private final ClassFileLayout layout;

  /** Where the attribute begins, or 0. */
  private final int attribute;

  private EnclosingTypes(ClassFileLayout layout, int attribute) {
    this.layout = layout;
    this.attribute = attribute;
  }

  static EnclosingTypes of(ClassFileLayout layout) {
    return new EnclosingTypes(layout, layout.classAttribute("InnerClasses"));
  }

  /** Whether a class stands in another one, and is not declared static. */
  boolean isInner(String type) {
    int entry = entry(type);
    return entry != 0 && (layout.u2(entry + 6) & Opcodes.ACC_STATIC) == 0;
  }

  /**
   * The class whose objects those of a member class belong to.
   *
   * @return null where there is none, and of local and anonymous classes
   */
  @Nullable String outerOf(String type) {
    int entry = isInner(type) ? entry(type) : 0;
    int outer = entry == 0 ? 0 : layout.u2(entry + 2);
    return outer == 0 ? null : layout.className(outer);
  }

  /**
   * How many objects are around one of a type: javac numbers the fields so. Of a local or anonymous
   * class it is not known whether there is any; most have one.
   */
  int depth(String type) {
    int depth = 0;
    for (String at = around(type); at != null; at = around(at)) {
      depth++;
    }
    return depth;
  }

  private @Nullable String around(String type) {
    String outer = outerOf(type);
    return outer != null || !isInner(type) || type.lastIndexOf('$') <= 0
        ? outer
        : type.substring(0, type.lastIndexOf('$'));
  }

  private int entry(String type) {
    int at = attribute + HEAD;
    for (int left = attribute == 0 ? 0 : layout.u2(at - 2); left > 0; left--) {
      if (layout.className(layout.u2(at)).equals(type)) {
        return at;
      }
      at += ENTRY;
    }
    return 0;
  }
}
