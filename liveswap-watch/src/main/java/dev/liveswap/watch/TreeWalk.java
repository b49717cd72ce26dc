package dev.liveswap.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Visits a folder and everything below it, through symbolic links.
 *
 * <p>A folder is entered before it is listed, so that a visitor who starts watching it on entry
 * misses nothing that is put into it meanwhile ({@link Files#walkFileTree} opens the listing
 * first). A link to a folder above itself, be it above the start of the walk, is not followed: that
 * ends loops, and keeps a link to {@code /} from dragging everything in.
 */
final class TreeWalk {
  interface Visitor {
    /**
     * A folder, before it is listed.
     *
     * @return whether to list it
     */
    boolean enter(Path folder, FileStamp stamp);

    /** Anything that is no folder. */
    void file(Path file, FileStamp stamp);

    /** A path that can't be read. What merely vanished meanwhile is not told. */
    void failed(Path path, IOException reason);
  }

  private final Visitor visitor;
  private final Set<Object> foldersAbove = new HashSet<>();

  private TreeWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Walks; a start that is not there, or is a file, is visited as nothing, or as that file. */
  static void walk(Path start, Visitor visitor) {
    TreeWalk walk = new TreeWalk(visitor);
    for (Path up = start.getParent(); up != null; up = up.getParent()) {
      walk.remember(up);
    }
    walk.visit(start);
  }

  private void remember(Path above) {
    try {
      FileStamp stamp = FileStamp.read(above);
      if (stamp != null && stamp.folderKey() != null) {
        foldersAbove.add(stamp.folderKey());
      }
    } catch (IOException e) {
      // Not even its attributes can be read: then no link to it can be followed either.
      return;
    }
  }

  private void visit(Path path) {
    try {
      FileStamp stamp = FileStamp.read(path);
      if (stamp == null) {
        return;
      }
      if (!stamp.isFolder()) {
        visitor.file(path, stamp);
        return;
      }
      Object key = stamp.folderKey() != null ? stamp.folderKey() : path.toRealPath();
      if (foldersAbove.add(key)) {
        if (visitor.enter(path, stamp)) {
          list(path);
        }
        foldersAbove.remove(key);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // vanished between two looks: there is nothing to visit
    } catch (IOException e) {
      visitor.failed(path, e);
    }
  }

  private void list(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        visit(child);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
