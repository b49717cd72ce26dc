package dev.liveswap.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * File systems that others write to: network mounts, and a host's folders inside a container or a
 * virtual machine. This kernel sends no events for what they change.
 */
final class RemoteFolders {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "ceph",
          "9p",
          "v9fs",
          "drvfs",
          "vboxsf",
          "vmhgfs",
          "prl_fs",
          "virtiofs",
          "fakeowner");

  private RemoteFolders() {}

  /** The type of the remote file system that the folder is on; empty for a local one. */
  static Optional<String> remoteType(Path folder) {
    try {
      return Optional.of(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT))
          .filter(RemoteFolders::isRemote);
    } catch (IOException e) {
      return Optional.empty(); // not there yet, or unreadable: that is told where it is watched
    }
  }

  static boolean isRemote(String type) {
    return TYPES.contains(type) || type.startsWith("fuse.");
  }
}
