package dev.liveswap.engine.store;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps class files in a temporary file, so that those of ten thousand classes cost the program's
 * heap nothing.
 *
 * <p>The file is deleted as soon as it is open (where the system allows that) and so is never left
 * behind. Where it cannot be made, read or extended, the bytes stay on the heap. Thread-safe. A
 * {@link RandomAccessFile} and no channel: a channel is closed under everybody's feet when the
 * thread that happens to load a class is interrupted.
 */
final class ClassFileArchive {
  private @Nullable RandomAccessFile file;
  private boolean opened;
  private long end;

  /** Where a class file lies: in the archive's file, or on the heap. */
  private record Place(long offset, int capacity, int length, byte @Nullable [] onHeap)
      implements Entry {}

  /** A class file in the archive. */
  sealed interface Entry permits Place {}

  /** Stands for a class file that was never given to the archive. */
  static final Entry UNSEEN = new Place(0, 0, 0, null);

  /** With the first class file: not all archives get one. */
  private @Nullable RandomAccessFile file() {
    if (!opened) {
      opened = true;
      file = open();
    }
    return file;
  }

  private static @Nullable RandomAccessFile open() {
    try {
      File temporary = newTemporaryFile();
      RandomAccessFile opened = new RandomAccessFile(temporary, "rw");
      if (!temporary.delete()) {
        temporary.deleteOnExit();
      }
      return opened;
    } catch (IOException e) {
      // No writable temporary folder: the heap does as well.
      return null;
    }
  }

  /** Like {@link File#createTempFile}, whose random names cost the program's start 20 ms. */
  private static File newTemporaryFile() throws IOException {
    String folder = System.getProperty("java.io.tmpdir", "");
    while (true) {
      File file = new File(folder, "liveswap-" + System.nanoTime() + ".classes");
      if (file.createNewFile()) {
        return file;
      }
    }
  }

  /**
   * Stores a class file.
   *
   * @param classFile the bytes; not modified afterwards by the caller
   * @param reuse an entry whose room may be used again, because its content is not wanted any more
   * @return the new entry
   */
  synchronized Entry put(byte[] classFile, @Nullable Entry reuse) {
    RandomAccessFile archive = file();
    if (archive == null) {
      return new Place(0, 0, 0, classFile);
    }
    boolean fits =
        reuse instanceof Place place
            && place.onHeap() == null
            && place.capacity() >= classFile.length;
    long offset = fits && reuse instanceof Place place ? place.offset() : end;
    // Some room to grow: a class that is edited once is edited again.
    int capacity =
        fits && reuse instanceof Place place
            ? place.capacity()
            : reuse == null ? classFile.length : classFile.length + 1024;
    try {
      archive.seek(offset);
      archive.write(classFile);
    } catch (IOException e) {
      // Disk full. Entries already written stay readable; this one stays on the heap.
      return new Place(0, 0, 0, classFile);
    }
    if (!fits) {
      end += capacity;
    }
    return new Place(offset, capacity, classFile.length, null);
  }

  synchronized byte @Nullable [] get(Entry entry) {
    Place place = (Place) entry;
    if (place == UNSEEN) {
      return null;
    }
    if (place.onHeap() != null) {
      return place.onHeap();
    }
    byte[] classFile = new byte[place.length()];
    RandomAccessFile archive = file();
    if (archive == null) {
      return null;
    }
    try {
      archive.seek(place.offset());
      archive.readFully(classFile);
      return classFile;
    } catch (IOException e) {
      // The caller asks the JVM instead.
      return null;
    }
  }
}
