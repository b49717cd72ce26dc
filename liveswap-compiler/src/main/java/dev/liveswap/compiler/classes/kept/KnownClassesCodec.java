package dev.liveswap.compiler.classes.kept;

import dev.liveswap.compiler.classes.ClassFacts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * What is known of a class folder, as bytes and back. Numbers are big-endian.
 *
 * <pre>
 * magic                   int
 * format                  int; raised with what {@link ClassFacts} reads
 * owner                   text: version of the tool, and the folder
 * texts                   int n, then n texts
 * classes                 int n, then n times
 *   size, modified, changed   3 longs
 *   name, source key          2 texts by number
 *   referable                 byte
 *   supertypes, references    twice int n, then n texts by number
 * checksum of all above   int, CRC-32C
 * </pre>
 *
 * A text is its length as an int and its characters: one byte each, or, where the length is
 * negative, two bytes each. No charset: class names may have surrogates that none can encode.
 */
final class KnownClassesCodec {
  private static final int MAGIC = 0x4C53_4349;

  /** To be raised when the format changes, and when {@link ClassFacts} finds other facts. */
  static final int FORMAT = 1;

  private final String owner;

  /**
   * @param owner what the bytes are about; those of another owner are not understood
   */
  KnownClassesCodec(String owner) {
    this.owner = owner;
  }

  byte[] encode(KnownClasses known) {
    try {
      Map<String, Integer> texts = new LinkedHashMap<>();
      byte[] classes = classes(known, texts);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(classes.length * 2);
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      writeText(out, owner);
      out.writeInt(texts.size());
      for (String text : texts.keySet()) {
        writeText(out, text);
      }
      out.write(classes);
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot be written", e);
    }
  }

  private static byte[] classes(KnownClasses known, Map<String, Integer> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(known.size());
    for (KnownClass each : known.all()) {
      out.writeLong(each.stamp().size());
      out.writeLong(each.stamp().modified());
      out.writeLong(each.stamp().changed());
      ClassFacts facts = each.facts();
      out.writeInt(number(facts.name(), texts));
      out.writeInt(number(facts.sourceKey(), texts));
      out.writeBoolean(facts.referable());
      writeNumbers(out, facts.supertypes(), texts);
      writeNumbers(out, facts.references(), texts);
    }
    return bytes.toByteArray();
  }

  private static void writeNumbers(
      DataOutputStream out, Collection<String> names, Map<String, Integer> texts)
      throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeInt(number(name, texts));
    }
  }

  private static int number(String text, Map<String, Integer> texts) {
    Integer next = texts.size();
    Integer known = texts.putIfAbsent(text, next);
    return known == null ? next : known;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    if (text.chars().allMatch(c -> c <= 0xFF)) {
      out.writeInt(text.length());
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      out.writeInt(-text.length());
      out.writeChars(text);
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @return {@link KnownClasses#NONE} if it was another owner's, in another format, or is damaged.
   *     However bad the bytes, they cost no more than a small multiple of their number
   */
  KnownClasses decode(byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
      return KnownClasses.NONE;
    }
    try {
      return decode(ByteBuffer.wrap(bytes, 0, end));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Whole by its checksum, but not ours. That is what the accesses below throw then.
      return KnownClasses.NONE;
    }
  }

  private KnownClasses decode(ByteBuffer in) {
    if (in.getInt() != MAGIC || in.getInt() != FORMAT || !readText(in).equals(owner)) {
      return KnownClasses.NONE;
    }
    String[] texts = new String[count(in, Integer.BYTES)];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = readText(in);
    }
    int classes = count(in, Long.BYTES);
    List<KnownClass> known = new ArrayList<>(classes);
    for (int i = 0; i < classes; i++) {
      known.add(readClass(in, texts));
    }
    return in.hasRemaining() ? KnownClasses.NONE : KnownClasses.of(known);
  }

  private static KnownClass readClass(ByteBuffer in, String[] texts) {
    Stamp stamp = new Stamp(in.getLong(), in.getLong(), in.getLong());
    String name = texts[in.getInt()];
    String sourceKey = texts[in.getInt()];
    boolean referable = in.get() != 0;
    List<String> supertypes = List.of(readNumbers(in, texts));
    Set<String> references = Set.of(readNumbers(in, texts));
    return new KnownClass(
        stamp, new ClassFacts(name, sourceKey, supertypes, references, referable));
  }

  private static String[] readNumbers(ByteBuffer in, String[] texts) {
    String[] names = new String[count(in, Integer.BYTES)];
    for (int i = 0; i < names.length; i++) {
      names[i] = texts[in.getInt()];
    }
    return names;
  }

  /** A number of things of which each takes so many bytes at least: no more than there can be. */
  private static int count(ByteBuffer in, int least) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / least) {
      throw new IllegalArgumentException("more than there is");
    }
    return count;
  }

  private static String readText(ByteBuffer in) {
    int length = in.getInt();
    if (length >= 0) {
      return readNarrow(in, length);
    }
    if (length < -in.remaining() / Character.BYTES) {
      throw new IllegalArgumentException("longer than what there is");
    }
    char[] characters = new char[-length];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = in.getChar();
    }
    return new String(characters);
  }

  private static String readNarrow(ByteBuffer in, int length) {
    int start = in.position();
    if (length > in.remaining()) {
      throw new IllegalArgumentException("longer than what there is");
    }
    in.position(start + length);
    return new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.ISO_8859_1);
  }
}
