package dev.liveswap.engine.mirror;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a class file that attributes refer to (JVMS 4.4): strings, numbers, and the
 * names of classes.
 */
final class ConstantTable {
  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELDREF = 9;
  private static final int METHODREF = 10;
  private static final int INTERFACE_METHODREF = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int DYNAMIC = 17;
  private static final int INVOKE_DYNAMIC = 18;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  private final @Nullable Object[] values;

  private ConstantTable(@Nullable Object[] values) {
    this.values = values;
  }

  /** Reads {@code constant_pool_count} and the constant pool. */
  static ConstantTable read(DataInputStream in) throws IOException {
    Object[] values = new Object[in.readUnsignedShort()];
    for (int i = 1; i < values.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> values[i] = in.readUTF();
        case INTEGER -> values[i] = in.readInt();
        case FLOAT -> values[i] = in.readFloat();
        // JVMS 4.4.5: these take two entries.
        case LONG -> values[i++] = in.readLong();
        case DOUBLE -> values[i++] = in.readDouble();
        case CLASS,
            NAME_AND_TYPE,
            STRING,
            METHOD_TYPE,
            MODULE,
            PACKAGE,
            FIELDREF,
            METHODREF,
            INTERFACE_METHODREF,
            METHOD_HANDLE,
            DYNAMIC,
            INVOKE_DYNAMIC ->
            values[i] = readReference(tag, in);
        default -> throw new IOException("constant " + i + " has the unknown tag " + tag);
      }
    }
    return new ConstantTable(values);
  }

  private static @Nullable Object readReference(int tag, DataInputStream in) throws IOException {
    return switch (tag) {
      case CLASS -> new Reference(in.readUnsignedShort(), 0);
      case NAME_AND_TYPE -> new Reference(in.readUnsignedShort(), in.readUnsignedShort());
      case METHOD_HANDLE -> skip(3, in);
      case STRING, METHOD_TYPE, MODULE, PACKAGE -> skip(2, in);
      default -> skip(4, in);
    };
  }

  private static @Nullable Object skip(int bytes, DataInputStream in) throws IOException {
    in.skipNBytes(bytes);
    return null;
  }

  /** The UTF8 or number at an index. */
  Object value(int index) {
    Object value = values[index];
    if (value == null) {
      throw new IllegalStateException("no string and no number at constant " + index);
    }
    return value;
  }

  String utf8(int index) {
    return (String) value(index);
  }

  /** The internal name of a {@code CONSTANT_Class}. */
  String className(int index) {
    return utf8(((Reference) value(index)).first);
  }

  /** Null for index 0, as in {@code inner_name_index} of JVMS 4.7.6. */
  @Nullable String optionalUtf8(int index) {
    return index == 0 ? null : utf8(index);
  }

  @Nullable String optionalClassName(int index) {
    return index == 0 ? null : className(index);
  }

  /** Name and descriptor of a {@code CONSTANT_NameAndType}, null for index 0. */
  String @Nullable [] optionalNameAndType(int index) {
    if (index == 0) {
      return null;
    }
    Reference reference = (Reference) value(index);
    return new String[] {utf8(reference.first), utf8(reference.second)};
  }

  private record Reference(int first, int second) {}
}
