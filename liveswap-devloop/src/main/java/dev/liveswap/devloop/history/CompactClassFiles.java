package dev.liveswap.devloop.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Class files in little memory: compressed, and each content once, however many versions have it.
 * Not thread-safe.
 */
final class CompactClassFiles {
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Compact> byContent = new HashMap<>();
  private long bytes;

  /**
   * One class file.
   *
   * @param content tells it from all others
   * @param compressed its bytes
   */
  record Compact(String content, byte[] compressed) {
    byte[] classFile() {
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail", e);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Compact compact && compact.content.equals(content);
    }

    @Override
    public int hashCode() {
      return content.hashCode();
    }
  }

  /** Keeps a class file until it is released as often as it was kept. */
  Compact keep(byte[] classFile) {
    String content = digest(classFile);
    Compact known = byContent.get(content);
    if (known == null) {
      known = new Compact(content, compressed(classFile));
      byContent.put(content, known);
      bytes += known.compressed().length;
    }
    uses.merge(content, 1, Integer::sum);
    return known;
  }

  void release(Compact file) {
    if (uses.merge(file.content(), -1, Integer::sum) == 0) {
      uses.remove(file.content());
      byContent.remove(file.content());
      bytes -= file.compressed().length;
    }
  }

  /** How much memory the class files take that are kept. */
  long bytes() {
    return bytes;
  }

  private static byte[] compressed(byte[] classFile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED); // a reload waits for it
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, fast)) {
      deflater.write(classFile);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } finally {
      fast.end();
    }
    return out.toByteArray();
  }

  private static String digest(byte[] classFile) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(classFile));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
