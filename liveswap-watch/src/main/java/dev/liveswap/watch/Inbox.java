package dev.liveswap.watch;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the side that notices tells the side that decides where to look. Thread-safe.
 *
 * <p>Entries are hints: a path may be there for no reason, or several times over.
 */
final class Inbox {
  /**
   * What had arrived.
   *
   * @param files files to look at
   * @param folders folders all of whose known files are to be looked at
   */
  record Batch(Set<Path> files, Set<Path> folders) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private Set<Path> files = new HashSet<>();
  private Set<Path> folders = new HashSet<>();
  private boolean woken;
  private boolean closed;
  private long lastArrival = System.nanoTime();

  void addFile(Path file) {
    lock.lock();
    try {
      files.add(file);
      arrivedNow();
    } finally {
      lock.unlock();
    }
  }

  /** Asks for a look at all known files in the folder, for instance because it is gone. */
  void addFolder(Path folder) {
    lock.lock();
    try {
      folders.add(folder);
      arrivedNow();
    } finally {
      lock.unlock();
    }
  }

  private void arrivedNow() {
    lastArrival = System.nanoTime();
    arrived.signalAll();
  }

  /** Gives back what could not be decided yet. Does not count as an arrival. */
  void putBack(Collection<Path> undecided) {
    lock.lock();
    try {
      files.addAll(undecided);
    } finally {
      lock.unlock();
    }
  }

  void wake() {
    lock.lock();
    try {
      woken = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Makes all waiting, now and later, fail with {@link ClosedWatchServiceException}. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Whether somebody woke the consumer since this was last asked. */
  boolean takeWoken() {
    lock.lock();
    try {
      boolean was = woken;
      woken = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an entry, for {@link #wake()}, or for so long at most. */
  void awaitSomething(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!closed && !woken && files.isEmpty() && folders.isEmpty() && left > 0) {
        left = arrived.awaitNanos(left);
      }
      failIfClosed();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the last arrival is so long ago.
   *
   * @param atMost give up waiting after this long
   */
  void awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = System.nanoTime() + atMost.toNanos();
      while (!closed) {
        long now = System.nanoTime();
        long left = Math.min(lastArrival + quiet.toNanos() - now, end - now);
        if (left <= 0) {
          break;
        }
        arrived.awaitNanos(left);
      }
      failIfClosed();
    } finally {
      lock.unlock();
    }
  }

  private void failIfClosed() {
    if (closed) {
      throw new ClosedWatchServiceException();
    }
  }

  boolean hasBeenQuietFor(Duration quiet) {
    lock.lock();
    try {
      return System.nanoTime() - lastArrival >= quiet.toNanos();
    } finally {
      lock.unlock();
    }
  }

  Batch drain() {
    lock.lock();
    try {
      Batch batch = new Batch(files, folders);
      files = new HashSet<>();
      folders = new HashSet<>();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Long enough to call it forever, short enough to count in nanoseconds. */
  static final Duration FOREVER = Duration.ofNanos(TimeUnit.DAYS.toNanos(36_500));
}
