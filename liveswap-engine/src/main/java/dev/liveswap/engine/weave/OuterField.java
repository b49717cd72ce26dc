package dev.liveswap.engine.weave;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Gives an inner class the field for its outer object back. Compilers leave it out where nothing
 * uses it yet (javac from 18 on), and objects that exist could never find their outer object again.
 * The constructors still take it as their first parameter.
 *
 * <p>Whether a local or anonymous class has an outer object at all is nothing that its flags tell:
 * it depends on the place where the class stands. But a constructor's first parameter is marked
 * where it is the outer object, or has its name.
 */
final class OuterField {
  private static final int MAJOR_VERSION = 6;
  private static final int ATTRIBUTE_HEAD = 6;
  private static final Set<String> TABLES =
      Set.of("LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable");
  private static final byte ALOAD_0 = 0x2A;
  private static final byte ALOAD_1 = 0x2B;

  /** How long the two of them and a {@code putfield} are. */
  private static final int PREFIX = 5;

  private final ClassFileLayout layout;

  /** The type of the outer object, and the name that javac would have given the field. */
  private final String outer;

  private final String name;

  private OuterField(ClassFileLayout layout, String outer, String name) {
    this.layout = layout;
    this.outer = outer;
    this.name = name;
  }

  /** The field that a class lacks, or null: also where it cannot be had. */
  static @Nullable OuterField lacking(ClassFileLayout layout) {
    EnclosingTypes types = EnclosingTypes.of(layout);
    // Older code may have branches without a table of frames.
    if (layout.u2(MAJOR_VERSION) < Opcodes.V1_7 || !types.isInner(layout.className())) {
      return null;
    }
    String outer = types.outerOf(layout.className());
    String name = null;
    if (outer == null) {
      OuterParameter parameter = OuterParameter.of(layout);
      if (parameter == null) {
        return null;
      }
      outer = parameter.type();
      name = parameter.name();
    }
    OuterField field =
        new OuterField(layout, outer, name == null ? "this$" + types.depth(outer) : name);
    return field.isThere() || !field.canBeSet() ? null : field;
  }

  String name() {
    return name;
  }

  String descriptor() {
    return "L".concat(outer).concat(";");
  }

  private boolean isThere() {
    for (String field : layout.fieldNames()) {
      if (field.startsWith("this$")) {
        return true;
      }
    }
    return false;
  }

  private boolean canBeSet() {
    for (int method : layout.constructors()) {
      String descriptor = layout.utf8(layout.u2(method + 4));
      if (!descriptor.startsWith("(".concat(descriptor())) || !canBegin(method)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing in a constructor's code names offsets but tables that are easily put right. */
  private boolean canBegin(int method) {
    int code = layout.memberAttribute(method, "Code");
    if (code == 0) {
      return false;
    }
    int length = layout.u4(code + 10);
    int handlers = code + 14 + length;
    int at = handlers + 2;
    boolean can = layout.u2(handlers) == 0 && length + PREFIX < 0xFFFF;
    for (int left = can ? layout.u2(at) : 0; left > 0; left--) {
      int attribute = at + 2;
      can &= TABLES.contains(layout.utf8(layout.u2(attribute)));
      at += ATTRIBUTE_HEAD + layout.u4(attribute + 2);
    }
    return can;
  }

  /**
   * The class file with constructors that set the field, first of all (JVMS 4.10.1.9 lets them).
   *
   * @param fieldRef the index that the field is going to have among the constants
   */
  byte[] setIn(byte[] classFile, int fieldRef) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(classFile.length + 64);
    int done = 0;
    for (int method : layout.constructors()) {
      int code = layout.memberAttribute(method, "Code");
      out.write(classFile, done, code - done);
      done = code + ATTRIBUTE_HEAD + layout.u4(code + 2);
      byte[] longer = longer(classFile, code, fieldRef);
      out.write(longer, 0, longer.length);
    }
    out.write(classFile, done, classFile.length - done);
    return out.toByteArray();
  }

  private byte[] longer(byte[] classFile, int code, int fieldRef) {
    int size = ATTRIBUTE_HEAD + layout.u4(code + 2);
    int length = layout.u4(code + 10);
    byte[] longer = new byte[size + PREFIX];
    System.arraycopy(classFile, code, longer, 0, 14);
    putU4(longer, 2, size - ATTRIBUTE_HEAD + PREFIX);
    putU2(longer, 6, Math.max(2, layout.u2(code + 6)));
    putU4(longer, 10, length + PREFIX);
    longer[14] = ALOAD_0;
    longer[15] = ALOAD_1;
    longer[16] = (byte) Opcodes.PUTFIELD;
    putU2(longer, 17, fieldRef);
    System.arraycopy(classFile, code + 14, longer, 14 + PREFIX, size - 14);
    int at = code + 14 + length + 2;
    int count = layout.u2(at);
    at += 2;
    for (int left = count; left > 0; left--) {
      shift(longer, at, at - code + PREFIX);
      at += ATTRIBUTE_HEAD + layout.u4(at + 2);
    }
    return longer;
  }

  /** What begins with the code still does: it has the first line, and the parameters. */
  private void shift(byte[] longer, int attribute, int to) {
    boolean hasLengths = !layout.utf8(layout.u2(attribute)).equals("LineNumberTable");
    int entry = hasLengths ? 10 : 4;
    int at = attribute + 8;
    int target = to + 8;
    for (int left = layout.u2(attribute + 6); left > 0; left--) {
      int start = layout.u2(at);
      if (start > 0) {
        putU2(longer, target, start + PREFIX);
      } else if (hasLengths) {
        putU2(longer, target + 2, layout.u2(at + 2) + PREFIX);
      }
      at += entry;
      target += entry;
    }
  }

  private static void putU2(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }

  private static void putU4(byte[] bytes, int at, int value) {
    putU2(bytes, at, value >>> 16);
    putU2(bytes, at + 2, value & 0xFFFF);
  }
}
