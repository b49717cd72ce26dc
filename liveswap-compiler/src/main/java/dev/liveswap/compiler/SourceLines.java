package dev.liveswap.compiler;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which lines sources had when the watching began, as hash codes. Thread-safe: filled in the
 * background; a source that was not reached before it was edited has no lines.
 */
final class SourceLines {
  private final Map<Path, int[]> sortedHashes = new ConcurrentHashMap<>();

  void learn(Collection<Path> sources, Charset encoding) {
    for (Path source : sources) {
      try {
        String text = new String(Files.readAllBytes(source), encoding);
        sortedHashes.putIfAbsent(
            source, text.lines().mapToInt(SourceLines::hash).sorted().distinct().toArray());
      } catch (IOException e) {
        sortedHashes.remove(source); // gone or unreadable: nothing is known of it
      }
    }
  }

  boolean had(Path source, String line) {
    int[] hashes = sortedHashes.get(source);
    return hashes != null && Arrays.binarySearch(hashes, hash(line)) >= 0;
  }

  private static int hash(String line) {
    return line.strip().hashCode();
  }
}
