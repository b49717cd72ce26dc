package dev.liveswap.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Where events come from. Every method may fail where the system has reached a limit. */
interface OsEvents {
  /** The JDK's own: inotify on Linux, ReadDirectoryChangesW on Windows. */
  OsEvents JDK = new OsEvents() {};

  default WatchService open() throws IOException {
    return FileSystems.getDefault().newWatchService();
  }

  default WatchKey register(Path folder, WatchService service) throws IOException {
    return folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
  }
}
