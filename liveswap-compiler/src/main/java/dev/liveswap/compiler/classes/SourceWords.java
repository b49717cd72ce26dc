package dev.liveswap.compiler.classes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which sources have a word in their text.
 *
 * <p>A class file does not tell everything its source depends on: inlined constants, unused imports
 * and annotations that are not retained leave no trace. But whatever a source depends on by name,
 * the name is in its text. Words are kept as hash codes: an answer may have a source too many,
 * never one too few. Not safe for use by several threads.
 */
public final class SourceWords {
  private final Map<Path, Words> known = new HashMap<>();

  /** The words of one source, and what tells whether it is still the same text. */
  private static final class Words {
    private final FileTime modified;
    private final long size;
    private final int[] sortedHashes;
    private final boolean unicodeEscapes;

    Words(BasicFileAttributes attributes, int[] sortedHashes, boolean unicodeEscapes) {
      this.modified = attributes.lastModifiedTime();
      this.size = attributes.size();
      this.sortedHashes = sortedHashes;
      this.unicodeEscapes = unicodeEscapes;
    }
  }

  /**
   * The sources that have one of the words, anywhere: comments and strings count too. Sources that
   * cannot be read are left out; those with Unicode escapes (JLS 3.3) are always in.
   */
  public Set<Path> mentioning(Set<String> words, Collection<Path> sources) {
    int[] hashes = words.stream().mapToInt(SourceWords::hash).toArray();
    Set<Path> found = new LinkedHashSet<>();
    for (Path source : sources) {
      try {
        Words own = wordsOf(source);
        if (own.unicodeEscapes
            || IntStream.of(hashes).anyMatch(h -> Arrays.binarySearch(own.sortedHashes, h) >= 0)) {
          found.add(source);
        }
      } catch (IOException e) {
        known.remove(source); // gone meanwhile: there is nothing to compile
      }
    }
    return found;
  }

  private Words wordsOf(Path source) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
    Words words = known.get(source);
    if (words == null
        || words.size != attributes.size()
        || !words.modified.equals(attributes.lastModifiedTime())) {
      words = split(Files.readAllBytes(source), attributes);
      known.put(source, words);
    }
    return words;
  }

  /**
   * Splits by bytes: a run of ASCII letters, digits, {@code _}, {@code $} and everything above
   * ASCII. That cuts at the right places in every charset that extends ASCII.
   */
  private static Words split(byte[] text, BasicFileAttributes attributes) {
    IntStream.Builder hashes = IntStream.builder();
    boolean escapes = false;
    int hash = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (isWordPart(b)) {
        hash = 31 * hash + b;
        inWord = true;
        continue;
      }
      if (b == '\\' && i + 1 < text.length && text[i + 1] == 'u') {
        escapes = true;
      }
      if (inWord) {
        hashes.add(hash);
      }
      hash = 0;
      inWord = false;
    }
    if (inWord) {
      hashes.add(hash);
    }
    return new Words(attributes, hashes.build().sorted().distinct().toArray(), escapes);
  }

  private static boolean isWordPart(byte b) {
    return b < 0 || Character.isLetterOrDigit(b) || b == '_' || b == '$';
  }

  private static int hash(String word) {
    int hash = 0;
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      hash = 31 * hash + b;
    }
    return hash;
  }
}
