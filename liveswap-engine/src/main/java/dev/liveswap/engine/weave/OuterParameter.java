package dev.liveswap.engine.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The first parameter of a local or anonymous class's constructors, where it is the outer object: a
 * compiler marks it as mandated (JVMS 4.7.24; javac from 21 on), or its debug information names it.
 *
 * @param type its type's internal name
 * @param name what javac calls it, as the field; null where nothing tells
 */
record OuterParameter(String type, @Nullable String name) {
  private static final int HEAD = 6;
  private static final int HANDLER = 8;
  private static final int VARIABLE = 10;

  /** Null where there is none, or nothing tells. */
  static @Nullable OuterParameter of(ClassFileLayout layout) {
    for (int constructor : layout.constructors()) {
      String type = firstType(layout.utf8(layout.u2(constructor + 4)));
      String name = type == null ? null : name(layout, constructor);
      if (type != null && (name != null || isMandated(layout, constructor))) {
        return new OuterParameter(type, name);
      }
    }
    return null;
  }

  private static @Nullable String firstType(String descriptor) {
    return descriptor.startsWith("(L") ? descriptor.substring(2, descriptor.indexOf(';')) : null;
  }

  private static boolean isMandated(ClassFileLayout layout, int constructor) {
    int at = layout.memberAttribute(constructor, "MethodParameters");
    int parameters = at == 0 ? 0 : layout.u2(at + HEAD) >>> 8;
    return parameters > 0 && (layout.u2(at + HEAD + 3) & Opcodes.ACC_MANDATED) != 0;
  }

  private static @Nullable String name(ClassFileLayout layout, int constructor) {
    int code = layout.memberAttribute(constructor, "Code");
    if (code == 0) {
      return null;
    }
    int handlers = code + 14 + layout.u4(code + 10);
    int at = handlers + 4 + HANDLER * layout.u2(handlers);
    for (int left = layout.u2(at - 2); left > 0; left--) {
      if (layout.utf8(layout.u2(at)).equals("LocalVariableTable")) {
        return nameIn(layout, at);
      }
      at += HEAD + layout.u4(at + 2);
    }
    return null;
  }

  private static @Nullable String nameIn(ClassFileLayout layout, int table) {
    int at = table + HEAD + 2;
    for (int left = layout.u2(at - 2); left > 0; left--) {
      String name = layout.utf8(layout.u2(at + 4));
      if (layout.u2(at + 8) == 1 && name.startsWith("this$")) {
        return name;
      }
      at += VARIABLE;
    }
    return null;
  }
}
