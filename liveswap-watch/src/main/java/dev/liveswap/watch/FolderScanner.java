package dev.liveswap.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notices changes by comparing stamps between two walks, where there are no events. Not
 * thread-safe.
 */
final class FolderScanner {
  private final Scope scope;
  private final Inbox inbox;
  private final Map<Path, Map<Path, FileStamp>> lastSeen = new LinkedHashMap<>();

  FolderScanner(Scope scope, Inbox inbox) {
    this.scope = scope;
    this.inbox = inbox;
  }

  boolean isEmpty() {
    return lastSeen.isEmpty();
  }

  /** Scans the root from now on; hands out what lies in it now. */
  void add(Path root, FoundFiles now) {
    Map<Path, FileStamp> seen = see(root);
    lastSeen.put(root, seen);
    seen.forEach(now::found);
  }

  /** Tells the inbox what looks different than at the scan before. */
  void scan() {
    lastSeen.replaceAll((root, before) -> compare(before, see(root)));
  }

  private Map<Path, FileStamp> see(Path root) {
    if (Files.isDirectory(root)) {
      scope.problems().cured(Problem.Kind.ROOT_MISSING, root);
    } else {
      scope.problems().rootMissing(root);
    }
    Map<Path, FileStamp> seen = new HashMap<>();
    scope.walk(root, seen::put);
    return seen;
  }

  private Map<Path, FileStamp> compare(Map<Path, FileStamp> before, Map<Path, FileStamp> now) {
    now.forEach(
        (file, stamp) -> {
          if (!stamp.equals(before.get(file))) {
            inbox.addFile(file);
          }
        });
    for (Path file : before.keySet()) {
      if (!now.containsKey(file)) {
        inbox.addFile(file);
      }
    }
    return now;
  }
}
