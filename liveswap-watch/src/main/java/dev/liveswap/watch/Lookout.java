package dev.liveswap.watch;

import dev.liveswap.watch.WatchSettings.Notice;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The noticing side: one thread that watches or scans the roots, and reads the baseline while there
 * is nothing else to do.
 *
 * <p>Thread-safe: all state is guarded by this object's monitor; the thread waits, and reads files,
 * outside of it.
 */
final class Lookout {
  private final WatchSettings settings;
  private final Scope scope;
  private final Snapshot snapshot;
  private final Inbox inbox;
  private final OsEvents source;
  private final FolderScanner scanner;
  private final Thread thread = new Thread(this::run, "liveswap-watch");
  private final ContentReader reader = new ContentReader();
  private final CountDownLatch baselineComplete = new CountDownLatch(1);

  private final Set<Path> roots = new LinkedHashSet<>();

  /** Roots that are still to be added, and since when changes in them count. */
  private final Map<Path, Long> waiting = new LinkedHashMap<>();

  /** Files whose content at the start is still to be read. */
  private final Queue<Path> unread = new ArrayDeque<>();

  private volatile @Nullable WatchService service;
  private @Nullable FolderEvents events;
  private long nextScan;

  Lookout(WatchSettings settings, Scope scope, Snapshot snapshot, Inbox inbox, OsEvents source) {
    this.settings = settings;
    this.scope = scope;
    this.snapshot = snapshot;
    this.inbox = inbox;
    this.source = source;
    this.scanner = new FolderScanner(scope, inbox);
    thread.setDaemon(true);
  }

  /** Starts the thread, which begins with these roots. Changes in them count from now on. */
  synchronized void start(Set<Path> firstRoots) {
    long since = FileStamp.now();
    firstRoots.forEach(root -> waiting.put(root, since));
    thread.start();
  }

  /** Watches one more root; when this returns its changes are noticed. */
  synchronized void addRoot(Path root) {
    waiting.put(root, FileStamp.now());
    addWaiting();
    nudge();
  }

  /** Hands out all files there are now, and mends what had escaped being watched. */
  synchronized void survey(FoundFiles now) {
    addWaiting();
    if (events != null) {
      events.survey(now);
    }
    for (Path root : roots) {
      if (events == null || !events.watches(root)) {
        scope.walk(root, now);
      }
    }
    scanRefused(now);
    nudge();
  }

  synchronized Set<Path> roots() {
    addWaiting();
    return Set.copyOf(roots);
  }

  /**
   * Waits until the roots given at the start are watched and the content of their files is known.
   */
  void awaitBaseline() throws InterruptedException {
    baselineComplete.await();
  }

  /** Ends the thread and gives everything back to the operating system. The inbox is closed. */
  void close() throws IOException {
    thread.interrupt();
    baselineComplete.countDown();
    WatchService open = service;
    if (open != null) {
      open.close();
    }
  }

  /** Has the thread look again at what there is to do. */
  private void nudge() {
    if (thread != Thread.currentThread()) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!inbox.isClosed()) {
        step();
      }
    } catch (ClosedWatchServiceException e) {
      return; // this is how close() ends the thread
    } finally {
      // Without this thread nothing is noticed: a consumer must not wait for it in vain, also where
      // an Error ended it.
      inbox.close();
      baselineComplete.countDown();
    }
  }

  private void step() {
    try {
      addWaiting();
      WatchKey key = next();
      if (key != null) {
        handle(key);
      } else {
        readNextOfBaseline();
      }
      scanIfDue();
    } catch (InterruptedException e) {
      return; // nudged, or closed: the next step sees what there is to do
    } catch (ClosedWatchServiceException e) {
      throw e;
    } catch (RuntimeException e) {
      Set<Path> all = roots();
      all.forEach(inbox::addFolder);
      all.stream().findFirst().ifPresent(root -> scope.problems().internal(root, e));
    }
  }

  /** The next key with events; null where there is something else to do. */
  private @Nullable WatchKey next() throws InterruptedException {
    WatchService open = service;
    if (hasUnread()) {
      return open == null ? null : open.poll();
    }
    baselineComplete.countDown();
    long untilScan = nanosUntilScan();
    if (open == null) {
      TimeUnit.NANOSECONDS.sleep(untilScan);
      return null;
    }
    return untilScan == Long.MAX_VALUE ? open.take() : open.poll(untilScan, TimeUnit.NANOSECONDS);
  }

  private synchronized boolean hasUnread() {
    return !unread.isEmpty();
  }

  private synchronized long nanosUntilScan() {
    return scanner.isEmpty() ? Long.MAX_VALUE : Math.max(0, nextScan - System.nanoTime());
  }

  private synchronized void scanIfDue() {
    if (!scanner.isEmpty() && nextScan - System.nanoTime() <= 0) {
      long begin = System.nanoTime();
      scanner.scan();
      long end = System.nanoTime();
      // However large the tree, nine tenths of the time no scan is running.
      nextScan = end + Math.max(settings.scanInterval().toNanos(), 9 * (end - begin));
    }
  }

  private void readNextOfBaseline() {
    Path file;
    synchronized (this) {
      file = unread.poll();
    }
    if (file != null && !snapshot.learnBaseline(file, reader)) {
      inbox.addFile(file);
    }
  }

  private synchronized void handle(WatchKey key) {
    if (events != null) {
      events.handle(key);
      scanRefused((file, stamp) -> inbox.addFile(file));
    }
  }

  private synchronized void addWaiting() {
    while (!waiting.isEmpty()) {
      Map.Entry<Path, Long> next = waiting.entrySet().iterator().next();
      waiting.remove(next.getKey());
      if (roots.add(next.getKey())) {
        add(next.getKey(), next.getValue());
      }
    }
  }

  private void add(Path root, long since) {
    FoundFiles baseline = (file, stamp) -> addToBaseline(file, stamp, since);
    if (settings.notice() == Notice.EVENTS) {
      openEvents(root);
    }
    if (events != null) {
      events.add(root, baseline);
      scanRefused(baseline);
      RemoteFolders.remoteType(root).ifPresent(type -> scanRemote(root, type));
    } else if (settings.notice() == Notice.ON_REQUEST) {
      scope.walk(root, baseline);
    } else {
      scanner.add(root, baseline);
    }
  }

  private void addToBaseline(Path file, FileStamp stamp, long since) {
    if (stamp.modified() > since && stamp.modified() <= FileStamp.now()) {
      // Written after watching was asked for, before it was reached: what it was is not known any
      // more, so it counts as changed.
      snapshot.addBaseline(file, FileStamp.UNKNOWN);
      inbox.addFile(file);
    } else {
      snapshot.addBaseline(file, stamp);
      unread.add(file);
    }
  }

  private void openEvents(Path root) {
    if (events != null) {
      return;
    }
    try {
      WatchService opened = source.open();
      service = opened;
      events = new FolderEvents(source, opened, scope, inbox);
      if (inbox.isClosed()) {
        opened.close();
      }
    } catch (IOException e) {
      scope.problems().scanningInstead(root, refusal(e));
    }
  }

  private void scanRefused(FoundFiles now) {
    if (events != null) {
      events
          .takeRefused()
          .forEach(
              (root, reason) -> {
                scope.problems().scanningInstead(root, refusal(reason));
                scanner.add(root, now);
                // What vanished since its events ended, and before the scan, neither has told.
                inbox.addFolder(root);
              });
    }
  }

  private void scanRemote(Path root, String type) {
    String reason =
        "it is on a file system (" + type + ") that sends no events for what others change";
    scope.problems().scanningInstead(root, reason);
    scanner.add(root, (file, stamp) -> {});
  }

  private static String refusal(IOException reason) {
    return "the operating system gives no more events ("
        + Problems.why(reason)
        + "); on Linux raise fs.inotify.max_user_watches or fs.inotify.max_user_instances";
  }
}
