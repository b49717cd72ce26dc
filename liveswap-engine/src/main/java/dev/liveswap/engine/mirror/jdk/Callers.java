package dev.liveswap.engine.mirror.jdk;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Finds the methods of a class file that may contain certain calls, without decoding their code: a
 * byte that looks like the call's instruction is enough. So a method may be found that has none,
 * and no method is missed. The classes concerned are the JDK's largest, and decoding all of their
 * code is most of what installing the mirror would cost.
 */
final class Callers {
  private static final int CODE_HEADER = 8; // max_stack, max_locals, code_length (JVMS 4.7.3)

  private final ClassReader reader;
  private final byte[] bytes;
  private int codeName;
  private final BitSet references = new BitSet();
  private final BitSet owners = new BitSet();
  private final BitSet others = new BitSet();

  Callers(ClassReader reader, byte[] bytes, List<Hook.Call> calls) {
    this.reader = reader;
    this.bytes = bytes;
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item != 0
          && isMethodref(item)
          && isOwner(calls, item, buffer)
          && isOneOf(calls, item, buffer)) {
        references.set(i);
      }
    }
  }

  /**
   * CONSTANT_Methodref and CONSTANT_InterfaceMethodref (JVMS 4.4.2); an item begins after its tag.
   */
  private boolean isMethodref(int item) {
    int tag = reader.readByte(item - 1);
    return tag == 10 || tag == 11;
  }

  /**
   * Most references are to other classes: looked at once for each class, not for each of its
   * members.
   */
  private boolean isOwner(List<Hook.Call> calls, int item, char[] buffer) {
    int owner = reader.readUnsignedShort(item);
    if (owners.get(owner)) {
      return true;
    }
    if (others.get(owner)) {
      return false;
    }
    String name = reader.readClass(item, buffer);
    for (Hook.Call call : calls) {
      if (call.owner().equals(name)) {
        owners.set(owner);
        return true;
      }
    }
    others.set(owner);
    return false;
  }

  private boolean isOneOf(List<Hook.Call> calls, int item, char[] buffer) {
    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
    String name = reader.readUTF8(nameAndType, buffer);
    for (Hook.Call call : calls) {
      if (call.name().equals(name)
          && call.matches(
              reader.readClass(item, buffer), name, reader.readUTF8(nameAndType + 2, buffer))) {
        return true;
      }
    }
    return false;
  }

  /** Name and descriptor of each method found. */
  Set<String> methods() {
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> found = new HashSet<>();
    int at = reader.header + 8 + 2 * reader.readUnsignedShort(reader.header + 6);
    at = skipMembers(at);
    int count = reader.readUnsignedShort(at);
    at += 2;
    for (int i = 0; i < count; i++) {
      int method = at;
      int attributes = reader.readUnsignedShort(at + 6);
      at += 8;
      for (int j = 0; j < attributes; j++) {
        if (isCode(at, buffer) && calls(at + 6)) {
          found.add(
              reader.readUTF8(method + 2, buffer).concat(reader.readUTF8(method + 4, buffer)));
        }
        at += 6 + reader.readInt(at + 2);
      }
    }
    return found;
  }

  private boolean isCode(int attribute, char[] buffer) {
    int name = reader.readUnsignedShort(attribute);
    if (codeName == 0 && reader.readUTF8(attribute, buffer).equals("Code")) {
      codeName = name;
    }
    return name == codeName;
  }

  private int skipMembers(int start) {
    int at = start + 2;
    for (int i = reader.readUnsignedShort(start); i > 0; i--) {
      int attributes = reader.readUnsignedShort(at + 6);
      at += 8;
      for (int j = 0; j < attributes; j++) {
        at += 6 + reader.readInt(at + 2);
      }
    }
    return at;
  }

  private boolean calls(int code) {
    int end = code + CODE_HEADER + reader.readInt(code + 4) - 2;
    for (int at = code + CODE_HEADER; at < end; at++) {
      int opcode = bytes[at] & 0xFF;
      if (opcode >= Opcodes.INVOKEVIRTUAL
          && opcode <= Opcodes.INVOKEINTERFACE
          && references.get(reader.readUnsignedShort(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
