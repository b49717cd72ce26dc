package dev.liveswap.compiler.output;

import dev.liveswap.compiler.ModuleOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a compile produced, on its way to the class folders: all of it or nothing.
 *
 * <p>{@link #apply} has written everything when it returns; until {@link #commit} the previous
 * content is kept beside the class folder, and {@link #rollback} brings it back. At no moment,
 * whatever kills the process, is there a half-written file under its final name; and an interrupted
 * transaction is undone by {@link #recover}. Not safe for use by several threads.
 */
public final class ClassFolderTransaction {
  private final List<FolderTransaction> folders;

  private ClassFolderTransaction(List<FolderTransaction> folders) {
    this.folders = folders;
  }

  /**
   * Writes and deletes.
   *
   * @param modified the modification time that written files get: a moment before their sources
   *     were read, so that an edit made meanwhile is newer than they are
   * @throws IOException if a file cannot be written or deleted; the message names it, and
   *     everything is as it was
   */
  public static ClassFolderTransaction apply(Collection<ModuleOutput> outputs, Instant modified)
      throws IOException {
    List<FolderTransaction> started = new ArrayList<>();
    try {
      for (ModuleOutput output : outputs) {
        FolderTransaction folder = FolderTransaction.begin(output.module().classFolder(), modified);
        started.add(folder);
        folder.apply(writes(output), deletions(output));
      }
      return new ClassFolderTransaction(started);
    } catch (IOException e) {
      undo(started, e);
      throw e;
    }
  }

  private static Map<Path, byte[]> writes(ModuleOutput output) {
    Map<Path, byte[]> writes = new LinkedHashMap<>(output.generatedFiles());
    Path folder = output.module().classFolder();
    output
        .classes()
        .forEach((name, content) -> writes.put(folder.resolve(relative(name)), content));
    return writes;
  }

  private static Set<Path> deletions(ModuleOutput output) {
    Set<Path> deletions = new java.util.LinkedHashSet<>(output.deletedFiles());
    Path folder = output.module().classFolder();
    output.deletedClasses().forEach(name -> deletions.add(folder.resolve(relative(name))));
    return deletions;
  }

  private static String relative(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }

  private static void undo(List<FolderTransaction> started, IOException cause) {
    for (int i = started.size() - 1; i >= 0; i--) {
      try {
        started.get(i).rollback();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** It stays: forgets the previous content. Failing to delete it is not worth an exception. */
  public void commit() {
    folders.forEach(FolderTransaction::commit);
  }

  /**
   * Brings the previous content back.
   *
   * @throws IOException if a file cannot be restored; all others are
   */
  public void rollback() throws IOException {
    IOException failure = new IOException("the class folders could not be restored");
    undo(folders, failure);
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  /**
   * Undoes a transaction of a process that was killed within one. To be called before a class
   * folder is first looked at, when no other process works on it.
   *
   * @return whether there was one
   * @throws IOException if its previous content cannot be restored
   */
  public static boolean recover(Path classFolder) throws IOException {
    return FolderTransaction.recover(classFolder);
  }
}
