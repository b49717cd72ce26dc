package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassFacts.MemberFacts;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a class, field, method or record component (JVMS 4.7), decoded when asked. */
final class Attributes {
  /** JVMS 4.7.6: null where the index is 0. */
  record InnerClass(
      String inner, @Nullable String outer, @Nullable String simpleName, int access) {}

  /** JVMS 4.7.7: name and descriptor are null when the class is in no method. */
  record EnclosingMethod(String owner, @Nullable String name, @Nullable String descriptor) {}

  /** JVMS 4.7.24. */
  record MethodParameter(@Nullable String name, int access) {}

  private final Map<String, byte[]> attributes;
  private final ConstantTable constants;

  Attributes(Map<String, byte[]> attributes, ConstantTable constants) {
    this.attributes = attributes;
    this.constants = constants;
  }

  ConstantTable constants() {
    return constants;
  }

  byte @Nullable [] bytes(String name) {
    return attributes.get(name);
  }

  /** JVMS 4.7.9. */
  @Nullable String signature() {
    return read("Signature", in -> constants.utf8(in.readUnsignedShort()));
  }

  /** JVMS 4.7.5: internal names. */
  List<String> exceptions() {
    return classNames("Exceptions");
  }

  /** JVMS 4.7.28: an internal name; null for a class that is its own host. */
  @Nullable String nestHost() {
    return read("NestHost", in -> constants.className(in.readUnsignedShort()));
  }

  /** JVMS 4.7.29: internal names. */
  List<String> nestMembers() {
    return classNames("NestMembers");
  }

  /** JVMS 4.7.31: internal names; null when the class is not sealed. */
  @Nullable List<String> permittedSubclasses() {
    return attributes.containsKey("PermittedSubclasses") ? classNames("PermittedSubclasses") : null;
  }

  List<InnerClass> innerClasses() {
    return list(
        "InnerClasses",
        in -> {
          String inner = constants.className(in.readUnsignedShort());
          String outer = constants.optionalClassName(in.readUnsignedShort());
          String simpleName = constants.optionalUtf8(in.readUnsignedShort());
          return new InnerClass(inner, outer, simpleName, in.readUnsignedShort());
        });
  }

  @Nullable EnclosingMethod enclosingMethod() {
    return read(
        "EnclosingMethod",
        in -> {
          String owner = constants.className(in.readUnsignedShort());
          String[] method = constants.optionalNameAndType(in.readUnsignedShort());
          return new EnclosingMethod(
              owner, method == null ? null : method[0], method == null ? null : method[1]);
        });
  }

  /** Null when the compiler did not keep parameter names. */
  @Nullable List<MethodParameter> parameters() {
    return read(
        "MethodParameters",
        in -> {
          List<MethodParameter> parameters = new ArrayList<>();
          for (int count = in.readUnsignedByte(); count > 0; count--) {
            String name = constants.optionalUtf8(in.readUnsignedShort());
            parameters.add(new MethodParameter(name, in.readUnsignedShort()));
          }
          return parameters;
        });
  }

  /** JVMS 4.7.30; null when the class is no record. A component has no access flags. */
  @Nullable List<MemberFacts> recordComponents() {
    if (!attributes.containsKey("Record")) {
      return null;
    }
    return list(
        "Record",
        in ->
            new MemberFacts(
                0,
                constants.utf8(in.readUnsignedShort()),
                constants.utf8(in.readUnsignedShort()),
                ClassFacts.readAttributes(in, constants)));
  }

  private List<String> classNames(String attribute) {
    return list(attribute, in -> constants.className(in.readUnsignedShort()));
  }

  private <T> List<T> list(String attribute, Reader<T> element) {
    List<T> elements =
        read(
            attribute,
            in -> {
              List<T> read = new ArrayList<>();
              for (int count = in.readUnsignedShort(); count > 0; count--) {
                read.add(element.read(in));
              }
              return read;
            });
    return elements == null ? List.of() : elements;
  }

  private <T> @Nullable T read(String attribute, Reader<T> reader) {
    byte[] bytes = attributes.get(attribute);
    if (bytes == null) {
      return null;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("attribute " + attribute + " is cut off", e);
    }
  }

  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
