package dev.liveswap.engine.mirror;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Copies annotation attributes (JVMS 4.7.16 to 4.7.22) so that their indices point into {@link
 * AnnotationConstants}, for the JDK's own parsers to read.
 */
final class AnnotationBytes {
  private final ConstantTable from;
  private final AnnotationConstants to;
  private final DataInputStream in;
  private final DataOutputStream out;

  private AnnotationBytes(
      byte[] attribute, ConstantTable from, AnnotationConstants to, ByteArrayOutputStream copy) {
    this.from = from;
    this.to = to;
    this.in = new DataInputStream(new ByteArrayInputStream(attribute));
    this.out = new DataOutputStream(copy);
  }

  /** {@code RuntimeVisibleAnnotations}; null stays null, here and below. */
  static byte @Nullable [] annotations(Attributes attributes, AnnotationConstants to) {
    return copy("RuntimeVisibleAnnotations", attributes, to, AnnotationBytes::annotations);
  }

  static byte @Nullable [] parameterAnnotations(Attributes attributes, AnnotationConstants to) {
    return copy(
        "RuntimeVisibleParameterAnnotations",
        attributes,
        to,
        AnnotationBytes::parameterAnnotations);
  }

  static byte @Nullable [] typeAnnotations(Attributes attributes, AnnotationConstants to) {
    return copy("RuntimeVisibleTypeAnnotations", attributes, to, AnnotationBytes::typeAnnotations);
  }

  /** {@code AnnotationDefault}. */
  static byte @Nullable [] defaultValue(Attributes attributes, AnnotationConstants to) {
    return copy("AnnotationDefault", attributes, to, AnnotationBytes::elementValue);
  }

  private static byte @Nullable [] copy(
      String name, Attributes attributes, AnnotationConstants to, Copier copier) {
    byte[] attribute = attributes.bytes(name);
    if (attribute == null) {
      return null;
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream(attribute.length);
    try {
      copier.copy(new AnnotationBytes(attribute, attributes.constants(), to, copy));
    } catch (IOException e) {
      throw new UncheckedIOException("attribute " + name + " is cut off", e);
    }
    return copy.toByteArray();
  }

  private void annotations() throws IOException {
    for (int count = u2(); count > 0; count--) {
      annotation();
    }
  }

  private void parameterAnnotations() throws IOException {
    for (int count = u1(); count > 0; count--) {
      annotations();
    }
  }

  private void typeAnnotations() throws IOException {
    for (int count = u2(); count > 0; count--) {
      target();
      bytes(2 * u1()); // type_path
      annotation();
    }
  }

  private void annotation() throws IOException {
    constant();
    for (int count = u2(); count > 0; count--) {
      constant();
      elementValue();
    }
  }

  private void elementValue() throws IOException {
    switch (u1()) {
      case 'e' -> {
        constant();
        constant();
      }
      case '@' -> annotation();
      case '[' -> {
        for (int count = u2(); count > 0; count--) {
          elementValue();
        }
      }
      default -> constant();
    }
  }

  /** {@code target_type} and {@code target_info}, table 4.7.20-A and -B. */
  private void target() throws IOException {
    int type = u1();
    switch (type) {
      case 0x00, 0x01, 0x16 -> bytes(1);
      case 0x13, 0x14, 0x15 -> bytes(0);
      case 0x40, 0x41 -> bytes(6 * u2());
      case 0x47, 0x48, 0x49, 0x4A, 0x4B -> bytes(3);
      default -> bytes(2);
    }
  }

  private void constant() throws IOException {
    out.writeShort(to.index(from.value(in.readUnsignedShort())));
  }

  private int u1() throws IOException {
    int value = in.readUnsignedByte();
    out.writeByte(value);
    return value;
  }

  private int u2() throws IOException {
    int value = in.readUnsignedShort();
    out.writeShort(value);
    return value;
  }

  private void bytes(int count) throws IOException {
    out.write(in.readNBytes(count));
  }

  private interface Copier {
    void copy(AnnotationBytes bytes) throws IOException;
  }
}
