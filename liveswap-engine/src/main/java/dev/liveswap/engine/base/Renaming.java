package dev.liveswap.engine.base;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives the classes that a class file mentions other names. All names of classes, in descriptors
 * and signatures too, are strings of the constant pool (JVMS 4.4.7), so nothing else has to be
 * read.
 *
 * <p>Byte by byte, because this runs while the JVM starts, where {@code DataInputStream} brings
 * more along than it saves. Only for our own templates, whose strings are ASCII: a modified UTF-8
 * string is the same in UTF-8 then.
 */
public final class Renaming {
  private static final byte[] PREFIX = "dev/liveswap/".getBytes(StandardCharsets.US_ASCII);
  private static final int CONSTANT_POOL = 8;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Internal names, the first one of a class of ours; none may be the beginning of another. */
  public Renaming rename(String from, String to) {
    names.put(from, to);
    return this;
  }

  /** The class file with the names given so far. */
  public byte[] apply(byte[] classFile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(classFile.length + 256);
    int at = CONSTANT_POOL + 2;
    out.write(classFile, 0, at);
    int count = u2(classFile, CONSTANT_POOL);
    for (int i = 1; i < count; i++) {
      int tag = classFile[at];
      if (tag == UTF8) {
        int length = u2(classFile, at + 1);
        if (isOurs(classFile, at + 3, length)) {
          writeUtf8(rename(new String(classFile, at + 3, length, StandardCharsets.UTF_8)), out);
        } else {
          out.write(classFile, at, 3 + length);
        }
        at += 3 + length;
      } else {
        int length = length(tag);
        out.write(classFile, at, length);
        at += length;
      }
      if (tag == LONG || tag == DOUBLE) {
        i++; // JVMS 4.4.5: they take two entries
      }
    }
    out.write(classFile, at, classFile.length - at);
    return out.toByteArray();
  }

  /** Whether it may hold a name of ours: these have a package, and most strings don't. */
  private static boolean isOurs(byte[] bytes, int at, int length) {
    for (int i = at; i < at + length - PREFIX.length; i++) {
      if (bytes[i] == PREFIX[0]
          && Arrays.equals(bytes, i, i + PREFIX.length, PREFIX, 0, PREFIX.length)) {
        return true;
      }
    }
    return false;
  }

  private static void writeUtf8(String text, ByteArrayOutputStream out) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(UTF8);
    out.write(bytes.length >>> 8);
    out.write(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  private String rename(String text) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed = renamed.replace(name.getKey(), name.getValue());
    }
    return renamed;
  }

  private static int u2(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  /** JVMS table 4.4-A: of the tag and what follows it. */
  private static int length(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case LONG, DOUBLE -> 9;
      default -> throw new IllegalArgumentException(Integer.toString(tag));
    };
  }
}
