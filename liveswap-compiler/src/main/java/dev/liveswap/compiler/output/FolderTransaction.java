package dev.liveswap.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a transaction that concerns one class folder.
 *
 * <p>Beside the class folder stands a staging folder while it lasts, whose name says whose it is:
 * that of a process that lives is nobody else's business. In it, for the file number {@code n}:
 * {@code new-n}, its content to be; {@code old-n}, its content before, which is the same file by
 * another name (a hard link) where the file system can; and {@code journal}, written before the
 * first change, which says what {@code n} is called. New files take their final names by an atomic
 * rename.
 */
final class FolderTransaction {
  private static final String STAGING = ".liveswap-staging-";
  private static final String JOURNAL = "journal";

  private final Path classFolder;
  private final Path staging;
  private final FileTime modified;
  private final List<Path> targets = new ArrayList<>();
  private int applied;

  private FolderTransaction(Path classFolder, Path staging, FileTime modified) {
    this.classFolder = classFolder;
    this.staging = staging;
    this.modified = modified;
  }

  static FolderTransaction begin(Path classFolder, Instant modified) throws IOException {
    try {
      Files.createDirectories(classFolder);
      return new FolderTransaction(
          classFolder,
          Files.createTempDirectory(
              beside(classFolder), prefix(classFolder) + ProcessHandle.current().pid() + "-"),
          FileTime.from(modified));
    } catch (IOException e) {
      throw new IOException("Cannot write to " + classFolder + ": " + reason(e), e);
    }
  }

  private static Path beside(Path classFolder) {
    Path parent = classFolder.toAbsolutePath().getParent();
    return parent != null && Files.isWritable(parent) ? parent : classFolder;
  }

  private static String prefix(Path classFolder) {
    return STAGING + classFolder.getFileName() + "-";
  }

  /** Stages everything, then renames; throws with everything as far as it came still recorded. */
  void apply(Map<Path, byte[]> writes, Set<Path> deletions) throws IOException {
    for (Map.Entry<Path, byte[]> write : writes.entrySet()) {
      naming(write.getKey(), () -> stageWrite(write.getKey(), write.getValue()));
    }
    for (Path deletion : deletions) {
      if (Files.exists(deletion, LinkOption.NOFOLLOW_LINKS) && !writes.containsKey(deletion)) {
        naming(deletion, () -> stageDeletion(deletion));
      }
    }
    naming(staging, this::writeJournal);
    for (int number = 0; number < targets.size(); number++) {
      int current = number;
      naming(targets.get(number), () -> change(current));
      applied++;
    }
    deletions.forEach(this::removeEmptyPackages);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void naming(Path file, Step step) throws IOException {
    try {
      step.run();
    } catch (IOException e) {
      throw new IOException("Cannot write " + file + ": " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private void stageWrite(Path target, byte[] content) throws IOException {
    int number = targets.size();
    Path fresh = staged("new-", number);
    Files.write(fresh, content);
    if (Files.size(fresh) != content.length) {
      throw new IOException("only a part could be written");
    }
    Files.setLastModifiedTime(fresh, modified);
    keepOld(target, number);
    targets.add(target);
  }

  private void stageDeletion(Path target) throws IOException {
    keepOld(target, targets.size());
    targets.add(target);
  }

  private void keepOld(Path target, int number) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(target)) {
      throw new IOException("there is something else of that name");
    }
    Path old = staged("old-", number);
    try {
      Files.createLink(old, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void writeJournal() throws IOException {
    Path draft = staging.resolve(JOURNAL + ".tmp");
    Files.write(draft, targets.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
    Files.move(draft, staging.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
  }

  private void change(int number) throws IOException {
    Path target = targets.get(number);
    Path fresh = staged("new-", number);
    if (Files.exists(fresh)) {
      Files.createDirectories(parent(target));
      replace(fresh, target);
    } else {
      Files.delete(target);
    }
  }

  private static void replace(Path from, Path target) throws IOException {
    try {
      Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // The class folder is on another file system than what is beside it.
      Path near = Files.createTempFile(parent(target), ".liveswap-", ".tmp");
      try {
        Files.copy(
            from, near, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(
            near, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(near);
      }
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** A clean build would not make the folder of a package that has no classes. */
  private void removeEmptyPackages(Path deleted) {
    for (Path folder = deleted.getParent();
        folder != null && !folder.equals(classFolder) && folder.startsWith(classFolder);
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (IOException e) {
        return; // not empty
      }
    }
  }

  void commit() {
    deleteStaging(staging);
  }

  void rollback() throws IOException {
    restore(staging, targets.subList(0, Math.min(targets.size(), applied + 1)));
    deleteStaging(staging);
  }

  private static void restore(Path staging, List<Path> targets) throws IOException {
    IOException failure = null;
    for (int number = targets.size() - 1; number >= 0; number--) {
      Path old = staging.resolve("old-" + number);
      Path target = targets.get(number);
      try {
        if (Files.exists(old)) {
          if (!Files.exists(target) || !Files.isSameFile(old, target)) {
            Files.createDirectories(parent(target));
            replace(old, target);
          }
        } else if (!Files.exists(staging.resolve("new-" + number))) {
          Files.deleteIfExists(target);
        }
      } catch (IOException e) {
        IOException named = new IOException("Cannot restore " + target + ": " + reason(e), e);
        if (failure == null) {
          failure = named;
        } else {
          failure.addSuppressed(named);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  static boolean recover(Path classFolder) throws IOException {
    boolean found = false;
    Path parent = classFolder.toAbsolutePath().getParent();
    for (Path place : parent == null ? List.of(classFolder) : List.of(parent, classFolder)) {
      if (Files.isDirectory(place)) {
        for (Path staging : stagingFolders(place, prefix(classFolder))) {
          if (!isInUse(staging, prefix(classFolder))) {
            found |= recoverFrom(staging);
          }
        }
      }
    }
    return found;
  }

  private static List<Path> stagingFolders(Path place, String prefix) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            place, entry -> String.valueOf(entry.getFileName()).startsWith(prefix))) {
      entries.forEach(folders::add);
    }
    return folders;
  }

  /** Whether another process that lives is in the midst of this transaction. */
  private static boolean isInUse(Path staging, String prefix) {
    String owner = staging.getFileName().toString().substring(prefix.length());
    int end = owner.indexOf('-');
    try {
      long pid = Long.parseLong(end < 0 ? owner : owner.substring(0, end));
      return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    } catch (NumberFormatException e) {
      // Not one of ours by its name: left alone.
      return true;
    }
  }

  private static boolean recoverFrom(Path staging) throws IOException {
    Path journal = staging.resolve(JOURNAL);
    boolean begun = Files.exists(journal);
    if (begun) {
      List<Path> targets =
          Files.readAllLines(journal, StandardCharsets.UTF_8).stream().map(Path::of).toList();
      restore(staging, targets);
    }
    deleteStaging(staging);
    return begun;
  }

  /** Best effort: what is left over is deleted by {@link #recover} at the next start. */
  private static void deleteStaging(Path staging) {
    try {
      // The journal first: without it there is nothing to recover.
      Files.deleteIfExists(staging.resolve(JOURNAL));
      try (DirectoryStream<Path> files = Files.newDirectoryStream(staging)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(staging);
    } catch (DirectoryNotEmptyException e) {
      return;
    } catch (IOException e) {
      return;
    }
  }

  private Path staged(String kind, int number) {
    return staging.resolve(kind + number);
  }

  /** For messages. */
  @Override
  public @Nullable String toString() {
    return "transaction on " + classFolder;
  }
}
