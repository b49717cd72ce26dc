package dev.liveswap.agent;

import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Hooked JDK classes in the user's folder {@code ~/.liveswap/cache}, from one start to the next. A
 * file is found by the checksum of the original and the version of the agent; one that is not whole
 * counts as none. Nothing here is needed: what cannot be read is made again, and what cannot be
 * written is not kept.
 *
 * <p>The program waits for this while it starts, so there is nothing here that has to be linked.
 */
final class HookedClassFiles implements HookCache {
  private static final int MAGIC = 0x4C697665;

  private final File folder;
  private final String agent;

  /**
   * A cache.
   *
   * @param folder need not exist
   * @param agent the agent's jar: another jar's files are not found
   */
  HookedClassFiles(File folder, File agent) {
    this.folder = folder;
    this.agent =
        Long.toHexString(agent.length()).concat("-").concat(Long.toHexString(agent.lastModified()));
  }

  @Override
  public byte @Nullable [] find(String name, byte[] original) {
    File file = file(name, original);
    if (!file.isFile()) {
      return null;
    }
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] whole = in.readAllBytes();
      DataInputStream head = new DataInputStream(new java.io.ByteArrayInputStream(whole));
      if (head.readInt() != MAGIC || head.readLong() != checksum(whole, 12, whole.length - 12)) {
        return null;
      }
      byte[] hooked = new byte[whole.length - 12];
      System.arraycopy(whole, 12, hooked, 0, hooked.length);
      return hooked;
    } catch (IOException e) {
      // Cut short, vanished or not ours to read: it is made again.
      return null;
    }
  }

  /** Renamed when it is whole: another JVM's start sees all of it or nothing. */
  @Override
  public void keep(String name, byte[] original, byte[] hooked) {
    File file = file(name, original);
    try {
      if (!folder.isDirectory() && !folder.mkdirs()) {
        return;
      }
      File unfinished = File.createTempFile("hooked", ".tmp", folder);
      try (DataOutputStream out = new DataOutputStream(new FileOutputStream(unfinished))) {
        out.writeInt(MAGIC);
        out.writeLong(checksum(hooked, 0, hooked.length));
        out.write(hooked);
      }
      if (!unfinished.renameTo(file)) {
        unfinished.delete();
      }
    } catch (IOException e) {
      // A full disk, a folder that is not ours: the next start makes it again.
      return;
    }
    forgetOld();
  }

  /** Files of agents and JDKs that nobody has started for long. */
  private void forgetOld() {
    long longAgo = System.currentTimeMillis() - 90L * 24 * 60 * 60 * 1000;
    File[] files = folder.listFiles();
    if (files != null) {
      for (File file : files) {
        if (file.lastModified() < longAgo) {
          file.delete();
        }
      }
    }
  }

  private File file(String name, byte[] original) {
    String key =
        name.replace('/', '.')
            .concat("-")
            .concat(Integer.toHexString(original.length))
            .concat("-")
            .concat(Long.toHexString(checksum(original, 0, original.length)))
            .concat("-")
            .concat(agent);
    return new File(folder, key);
  }

  private static long checksum(byte[] bytes, int from, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, from, length);
    return checksum.getValue();
  }
}
