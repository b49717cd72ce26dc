package dev.liveswap.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a class folder was made from, from one start to the next.
 *
 * <p>A class file without a source may be left over from a source that was deleted while nobody
 * watched, or somebody else's work: another compiler's, a generator's. Only what is written down
 * here is known to be the first. Two witnesses count: what this tool saw, and the list that Maven's
 * compiler plugin keeps of its own last run.
 *
 * <p>Best effort: a record that cannot be read is empty, one that cannot be written is not kept.
 */
final class SourceRecord {
  private static final String MAVENS_LIST =
      "maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst";

  /** Stands where a source has its key. */
  private static final String GENERATED = "*";

  private final @Nullable Path file;
  private final @Nullable Path mavensList;

  /**
   * @param file where this tool's own record lies, or null to keep none
   * @param classFolder the folder it is about
   */
  SourceRecord(@Nullable Path file, Path classFolder) {
    this.file = file;
    Path target = classFolder.endsWith("target/classes") ? classFolder.getParent() : null;
    mavensList = target == null ? null : target.resolve(MAVENS_LIST);
  }

  /**
   * The sources that were there.
   *
   * @return each with its key as the class files had it; the empty text where only Maven names it
   */
  Map<Path, String> read() {
    Map<Path, String> sources = new TreeMap<>();
    lines(mavensList).forEach(line -> add(sources, line, ""));
    sources.putAll(own(false));
    return sources;
  }

  /** Resources and class files in the class folder that annotation processors wrote. */
  Set<Path> readGenerated() {
    return own(true).keySet();
  }

  private Map<Path, String> own(boolean generated) {
    Map<Path, String> found = new TreeMap<>();
    for (String line : lines(file)) {
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).equals(GENERATED) == generated) {
        add(found, line.substring(tab + 1), line.substring(0, tab));
      }
    }
    return found;
  }

  private static void add(Map<Path, String> sources, String path, String key) {
    try {
      Path source = Path.of(path);
      if (source.isAbsolute()) {
        sources.put(source.normalize(), key);
      }
    } catch (InvalidPathException e) {
      return; // not a line of ours, or a damaged one
    }
  }

  private static List<String> lines(@Nullable Path file) {
    if (file == null) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      return List.of(); // damaged: as good as none
    }
  }

  /** Writes the record anew unless it says the same already. */
  void write(Map<Path, String> sources, Set<Path> generated) {
    if (file == null) {
      return;
    }
    List<String> content = new ArrayList<>();
    sources.forEach(
        (source, key) -> {
          if (source.toString().indexOf('\n') < 0) {
            content.add(key + "\t" + source);
          }
        });
    new TreeSet<>(generated).forEach(written -> content.add(GENERATED + "\t" + written));
    if (content.equals(lines(file))) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path draft = Files.createTempFile(folder, "sources", ".tmp");
      Files.write(draft, content, StandardCharsets.UTF_8);
      replace(draft, file);
    } catch (IOException e) {
      return; // a deletion while the tool is off then goes unnoticed, as without a record
    }
  }

  private static void replace(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
