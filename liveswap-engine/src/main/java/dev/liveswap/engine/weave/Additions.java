package dev.liveswap.engine.weave;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Constants and members that a class file gets at the ends of its tables. */
final class Additions {
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD_REF = 9;
  private static final int METHOD_REF = 10;
  private static final int NAME_AND_TYPE = 12;

  private final int firstConstant;
  private int constantCount;
  private int fieldCount;
  private int methodCount;
  private int codeName;
  private int linesName;
  private byte[] selfEntry = new byte[0];
  private int innerClasses;
  private int innerClassesName;
  private final ByteArrayOutputStream constants = new ByteArrayOutputStream(256);
  private final ByteArrayOutputStream fields = new ByteArrayOutputStream(16);
  private final ByteArrayOutputStream methods = new ByteArrayOutputStream(256);

  /**
   * Nothing yet.
   *
   * @param firstConstant the first free index of the class file's constant pool
   */
  Additions(int firstConstant) {
    this.firstConstant = firstConstant;
    this.constantCount = firstConstant;
  }

  /** ASCII only: modified UTF-8 is the same then. */
  int utf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    constants.write(UTF8);
    u2(constants, encoded.length);
    constants.write(encoded, 0, encoded.length);
    return constantCount++;
  }

  /** A method of a class that the pool knows already. */
  int methodRef(int owner, int name, int descriptor) {
    return memberRef(METHOD_REF, owner, name, descriptor);
  }

  /** A field of a class that the pool knows already. */
  int fieldRef(int owner, int name, int descriptor) {
    return memberRef(FIELD_REF, owner, name, descriptor);
  }

  private int memberRef(int tag, int owner, int name, int descriptor) {
    constants.write(NAME_AND_TYPE);
    u2(constants, name);
    u2(constants, descriptor);
    int nameAndType = constantCount++;
    constants.write(tag);
    u2(constants, owner);
    u2(constants, nameAndType);
    return constantCount++;
  }

  int classRef(String internalName) {
    int name = utf8(internalName);
    constants.write(CLASS);
    u2(constants, name);
    return constantCount++;
  }

  void field(int access, String name, String descriptor) {
    u2(fields, access);
    u2(fields, utf8(name));
    u2(fields, utf8(descriptor));
    u2(fields, 0);
    fieldCount++;
  }

  /**
   * A method without branches.
   *
   * @param line of all its code (JVMS 4.7.12), or 0 for none
   */
  void method(
      int access, int name, int descriptor, int maxStack, int maxLocals, byte[] code, int line) {
    if (codeName == 0) {
      codeName = utf8("Code");
    }
    if (linesName == 0 && line != 0) {
      linesName = utf8("LineNumberTable");
    }
    u2(methods, access);
    u2(methods, name);
    u2(methods, descriptor);
    u2(methods, 1);
    u2(methods, codeName);
    int lines = line == 0 ? 0 : 12;
    u4(methods, 12 + code.length + lines);
    u2(methods, maxStack);
    u2(methods, maxLocals);
    u4(methods, code.length);
    methods.write(code, 0, code.length);
    u2(methods, 0);
    u2(methods, line == 0 ? 0 : 1);
    if (line != 0) {
      u2(methods, linesName);
      u4(methods, 6);
      u2(methods, 1);
      u2(methods, 0);
      u2(methods, line);
    }
    methodCount++;
  }

  /**
   * An entry of the class about itself in its attribute {@code InnerClasses} (JVMS 4.7.6).
   *
   * @param thisIndex the class
   * @param access its flags
   * @param attribute where the attribute begins, or 0 where there is none yet
   */
  void describeSelf(int thisIndex, int access, int attribute) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream(8);
    u2(entry, thisIndex);
    u4(entry, 0); // neither an outer class nor a name: it is no member
    u2(entry, access);
    selfEntry = entry.toByteArray();
    innerClasses = attribute;
    if (attribute == 0) {
      innerClassesName = utf8(OpenModifiers.INNER_CLASSES);
    }
  }

  /** Whether the class file has room for it all (JVMS 4.11). */
  boolean fit(ClassFileLayout layout) {
    return constantCount <= 0xFFFF
        && layout.u2(layout.fields) + fieldCount <= 0xFFFF
        && layout.u2(layout.methods) + methodCount <= 0xFFFF;
  }

  /**
   * The class file with all that was added.
   *
   * @param left where a class attribute begins that is to be left out, or 0
   */
  byte[] addedTo(byte[] classFile, ClassFileLayout layout, int left) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(
            classFile.length + constants.size() + fields.size() + methods.size());
    out.write(classFile, 0, ClassFileLayout.CONSTANTS - 2);
    u2(out, constantCount);
    out.write(classFile, ClassFileLayout.CONSTANTS, layout.access - ClassFileLayout.CONSTANTS);
    write(constants, out);
    out.write(classFile, layout.access, layout.fields - layout.access);
    u2(out, layout.u2(layout.fields) + fieldCount);
    out.write(classFile, layout.fields + 2, layout.methods - layout.fields - 2);
    write(fields, out);
    u2(out, layout.u2(layout.methods) + methodCount);
    out.write(classFile, layout.methods + 2, layout.attributes - layout.methods - 2);
    write(methods, out);
    attributes(classFile, layout, left, out);
    return out.toByteArray();
  }

  private void attributes(
      byte[] classFile, ClassFileLayout layout, int left, ByteArrayOutputStream out) {
    u2(out, layout.u2(layout.attributes) + (innerClassesName == 0 ? 0 : 1) - (left == 0 ? 0 : 1));
    int at = layout.attributes + 2;
    for (int count = layout.u2(layout.attributes); count > 0; count--) {
      int length = layout.u4(at + 2);
      if (at == innerClasses) {
        out.write(classFile, at, 2);
        u4(out, length + selfEntry.length);
        u2(out, layout.u2(at + 6) + 1);
        out.write(classFile, at + 8, length - 2);
        out.write(selfEntry, 0, selfEntry.length);
      } else if (at != left) {
        out.write(classFile, at, 6 + length);
      }
      at += 6 + length;
    }
    if (innerClassesName != 0) {
      u2(out, innerClassesName);
      u4(out, 2 + selfEntry.length);
      u2(out, 1);
      out.write(selfEntry, 0, selfEntry.length);
    }
  }

  boolean isEmpty() {
    return constantCount == firstConstant && selfEntry.length == 0;
  }

  private static void write(ByteArrayOutputStream from, ByteArrayOutputStream to) {
    byte[] bytes = from.toByteArray();
    to.write(bytes, 0, bytes.length);
  }

  private static void u2(ByteArrayOutputStream out, int value) {
    out.write(value >>> 8);
    out.write(value);
  }

  private static void u4(ByteArrayOutputStream out, int value) {
    u2(out, value >>> 16);
    u2(out, value & 0xFFFF);
  }
}
