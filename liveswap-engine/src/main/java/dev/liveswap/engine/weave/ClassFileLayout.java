package dev.liveswap.engine.weave;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie in a class file (JVMS 4.1): just enough to add members at the ends.
 *
 * <p>Byte by byte instead of with a library, because this runs while the program loads its first
 * classes: loading the library would take longer than all the rest.
 */
final class ClassFileLayout {
  /** What stands in front of the constants: magic number, versions, count. */
  static final int CONSTANTS = 10;

  /** A member's access, name and descriptor. */
  interface MemberVisitor {
    void visit(int access, String name, String descriptor);
  }

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int MEMBER_HEAD = 6;
  private static final int ATTRIBUTE_HEAD = 6;

  private final byte[] bytes;
  private final int[] constants;

  /** Of access_flags. */
  final int access;

  /** Of fields_count, methods_count and attributes_count. */
  final int fields;

  final int methods;
  final int attributes;

  /**
   * Finds out.
   *
   * @throws IndexOutOfBoundsException or another RuntimeException for what is no class file
   */
  ClassFileLayout(byte[] classFile) {
    bytes = classFile;
    constants = new int[u2(CONSTANTS - 2)];
    int at = CONSTANTS;
    for (int i = 1; i < constants.length; i++) {
      constants[i] = at;
      int tag = bytes[at];
      at += tag == UTF8 ? 3 + u2(at + 1) : length(tag);
      if (tag == LONG || tag == DOUBLE) {
        i++; // JVMS 4.4.5: they take two entries
      }
    }
    access = at;
    fields = access + 8 + 2 * u2(access + 6);
    methods = skipMembers(fields);
    attributes = skipMembers(methods);
  }

  private int skipMembers(int count) {
    int at = count + 2;
    for (int left = u2(count); left > 0; left--) {
      at = skipAttributes(at + MEMBER_HEAD);
    }
    return at;
  }

  private int skipAttributes(int count) {
    int at = count + 2;
    for (int left = u2(count); left > 0; left--) {
      at += ATTRIBUTE_HEAD + u4(at + 2);
    }
    return at;
  }

  int constantCount() {
    return constants.length;
  }

  int accessFlags() {
    return u2(access);
  }

  String className() {
    return className(u2(access + 2));
  }

  /** Null for {@code Object} and for a module. */
  @Nullable String superName() {
    int index = u2(access + 4);
    return index == 0 ? null : className(index);
  }

  int thisIndex() {
    return u2(access + 2);
  }

  int superIndex() {
    return u2(access + 4);
  }

  /** In the order of the class file. */
  void methods(MemberVisitor visitor) {
    int at = methods + 2;
    for (int left = u2(methods); left > 0; left--) {
      visitor.visit(u2(at), utf8(u2(at + 2)), utf8(u2(at + 4)));
      at = skipAttributes(at + MEMBER_HEAD);
    }
  }

  List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    int at = fields + 2;
    for (int left = u2(fields); left > 0; left--) {
      names.add(utf8(u2(at + 2)));
      at = skipAttributes(at + MEMBER_HEAD);
    }
    return names;
  }

  /** Where the methods begin (JVMS 4.6), in the order of the class file. */
  List<Integer> methodPositions() {
    List<Integer> found = new ArrayList<>();
    int at = methods + 2;
    for (int left = u2(methods); left > 0; left--) {
      found.add(at);
      at = skipAttributes(at + MEMBER_HEAD);
    }
    return found;
  }

  /** Where the constructors begin (JVMS 4.6), in the order of the class file. */
  List<Integer> constructors() {
    List<Integer> found = new ArrayList<>();
    for (int at : methodPositions()) {
      if (utf8(u2(at + 2)).equals("<init>")) {
        found.add(at);
      }
    }
    return found;
  }

  /** Name and descriptor of the member that begins there. */
  String memberKey(int at) {
    return utf8(u2(at + 2)).concat(utf8(u2(at + 4)));
  }

  /** Where an attribute of the class begins, or 0. */
  int classAttribute(String name) {
    int at = attributes + 2;
    for (int left = u2(attributes); left > 0; left--) {
      if (utf8(u2(at)).equals(name)) {
        return at;
      }
      at += ATTRIBUTE_HEAD + u4(at + 2);
    }
    return 0;
  }

  /** Where an attribute of the member that begins there begins, or 0. */
  int memberAttribute(int member, String name) {
    int at = member + MEMBER_HEAD + 2;
    for (int left = u2(member + MEMBER_HEAD); left > 0; left--) {
      if (utf8(u2(at)).equals(name)) {
        return at;
      }
      at += ATTRIBUTE_HEAD + u4(at + 2);
    }
    return 0;
  }

  /** Null for a class that is its own nest's host (JVMS 4.7.28). */
  @Nullable String nestHost() {
    int at = classAttribute("NestHost");
    return at == 0 ? null : className(u2(at + 6));
  }

  boolean hasNestMember(String internalName) {
    int at = classAttribute("NestMembers");
    for (int i = 0; at != 0 && i < u2(at + 6); i++) {
      if (className(u2(at + 8 + 2 * i)).equals(internalName)) {
        return true;
      }
    }
    return false;
  }

  String className(int index) {
    return utf8(u2(constants[index] + 1));
  }

  String utf8(int index) {
    int at = constants[index];
    int length = u2(at + 1);
    for (int i = at + 3; i < at + 3 + length; i++) {
      if (bytes[i] < 0) {
        return modifiedUtf8(at + 1, length);
      }
    }
    return new String(bytes, at + 3, length, StandardCharsets.ISO_8859_1);
  }

  private String modifiedUtf8(int at, int length) {
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, at, length + 2)).readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int u2(int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  int u4(int at) {
    return u2(at) << 16 | u2(at + 2);
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
