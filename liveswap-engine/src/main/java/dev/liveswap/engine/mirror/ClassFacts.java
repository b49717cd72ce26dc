package dev.liveswap.engine.mirror;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class file as reflection sees it: declarations and attributes, no code (JVMS 4.1). Attributes
 * stay the bytes they are, because the JDK's own parsers read them; and the version is not looked
 * at, so that class files of a JDK to come are read, too.
 */
record ClassFacts(
    int access,
    String name,
    @Nullable String superName,
    List<String> interfaces,
    List<MemberFacts> fields,
    List<MemberFacts> methods,
    Attributes attributes) {

  /** A field or a method (JVMS 4.5, 4.6). */
  record MemberFacts(int access, String name, String descriptor, Attributes attributes) {
    /** What tells a member from the others of its class. */
    String key() {
      return name + descriptor;
    }
  }

  static ClassFacts parse(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(8); // magic, minor_version, major_version
      ConstantTable constants = ConstantTable.read(in);
      int access = in.readUnsignedShort();
      String name = constants.className(in.readUnsignedShort());
      int superclass = in.readUnsignedShort();
      List<String> interfaces = new ArrayList<>();
      for (int count = in.readUnsignedShort(); count > 0; count--) {
        interfaces.add(constants.className(in.readUnsignedShort()));
      }
      List<MemberFacts> fields = readMembers(in, constants);
      List<MemberFacts> methods = readMembers(in, constants);
      return new ClassFacts(
          access,
          name,
          superclass == 0 ? null : constants.className(superclass),
          List.copyOf(interfaces),
          fields,
          methods,
          readAttributes(in, constants));
    } catch (IOException e) {
      throw new UncheckedIOException("not a class file", e);
    }
  }

  boolean hasStaticInitializer() {
    return methods.stream().anyMatch(method -> method.name().equals("<clinit>"));
  }

  @Nullable MemberFacts field(String name, String descriptor) {
    return find(fields, name, descriptor);
  }

  @Nullable MemberFacts method(String name, String descriptor) {
    return find(methods, name, descriptor);
  }

  private static @Nullable MemberFacts find(
      List<MemberFacts> members, String name, String descriptor) {
    for (MemberFacts member : members) {
      if (member.name().equals(name) && member.descriptor().equals(descriptor)) {
        return member;
      }
    }
    return null;
  }

  private static List<MemberFacts> readMembers(DataInputStream in, ConstantTable constants)
      throws IOException {
    List<MemberFacts> members = new ArrayList<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      int access = in.readUnsignedShort();
      // Interned as the JVM does: the JDK compares the names of methods by identity
      // (java.lang.PublicMethods).
      String name = constants.utf8(in.readUnsignedShort()).intern();
      String descriptor = constants.utf8(in.readUnsignedShort());
      members.add(new MemberFacts(access, name, descriptor, readAttributes(in, constants)));
    }
    return List.copyOf(members);
  }

  static Attributes readAttributes(DataInputStream in, ConstantTable constants) throws IOException {
    Map<String, byte[]> attributes = new HashMap<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      String name = constants.utf8(in.readUnsignedShort());
      int length = in.readInt();
      if (name.equals("Code")) {
        in.skipNBytes(length);
      } else {
        attributes.put(name, in.readNBytes(length));
      }
    }
    return new Attributes(attributes, constants);
  }
}
