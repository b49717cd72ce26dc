package dev.liveswap.engine.mirror.jdk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives the classes that a class file mentions other names. All names of classes, in descriptors
 * and signatures too, are strings of the constant pool (JVMS 4.4.7), so nothing else has to be
 * read.
 */
final class Renaming {
  private static final int UTF8 = 1;

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Internal names; a name may not be the beginning of another. */
  Renaming rename(String from, String to) {
    names.put(from, to);
    return this;
  }

  byte[] apply(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 256);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(in.readNBytes(8)); // magic, minor_version, major_version
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == UTF8) {
        out.writeUTF(rename(in.readUTF()));
      } else {
        out.write(in.readNBytes(length(tag)));
      }
      if (tag == 5 || tag == 6) {
        i++; // JVMS 4.4.5: long and double take two entries
      }
    }
    in.transferTo(out);
    return bytes.toByteArray();
  }

  private String rename(String text) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed = renamed.replace(name.getKey(), name.getValue());
    }
    return renamed;
  }

  /** JVMS table 4.4-A: what follows the tag. */
  private static int length(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("unknown constant tag " + tag);
    };
  }
}
