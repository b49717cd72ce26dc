package dev.liveswap.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * How patient and how thorough a {@link FolderWatcher} is.
 *
 * @param quietGap how long no event must have arrived before a burst counts as over
 * @param longestBurst after this long {@link FolderWatcher#take()} returns although events still
 *     arrive
 * @param vanishGrace how much longer to wait when a file was found deleted or empty: editors that
 *     delete and create, or truncate and write, need a moment to finish
 * @param scanInterval the pause between two scans of a root that gets no events; longer where a
 *     scan itself takes long
 * @param notice how changes are noticed
 * @param skippedFolders names of folders, at any depth below a root, that are not looked into
 */
public record WatchSettings(
    Duration quietGap,
    Duration longestBurst,
    Duration vanishGrace,
    Duration scanInterval,
    Notice notice,
    Set<String> skippedFolders) {
  /** How changes are noticed. */
  public enum Notice {
    /** By events of the operating system; by scanning where there are none. */
    EVENTS,
    /** By scanning all roots in an interval. */
    SCANS,
    /** Not at all: only {@link FolderWatcher#rescan()} finds them. */
    ON_REQUEST
  }

  /**
   * 1 ms quiet, 500 ms at most, 30 ms for a vanished file, scans every 150 ms where needed; version
   * control's and tools' own folders are skipped. macOS scans: the JDK has no events there, it
   * polls every few seconds itself.
   */
  public static final WatchSettings DEFAULT =
      new WatchSettings(
          Duration.ofMillis(1),
          Duration.ofMillis(500),
          Duration.ofMillis(30),
          Duration.ofMillis(150),
          System.getProperty("os.name", "").startsWith("Mac") ? Notice.SCANS : Notice.EVENTS,
          Set.of(".git", ".hg", ".svn", ".jj", ".idea", ".gradle", "node_modules"));

  public WatchSettings {
    skippedFolders = Set.copyOf(skippedFolders);
  }

  /** The same with another quiet gap. */
  public WatchSettings withQuietGap(Duration gap) {
    return new WatchSettings(gap, longestBurst, vanishGrace, scanInterval, notice, skippedFolders);
  }

  /** The same with changes noticed another way. */
  public WatchSettings withNotice(Notice other) {
    return new WatchSettings(
        quietGap, longestBurst, vanishGrace, scanInterval, other, skippedFolders);
  }

  /** Whether a folder of this name is not looked into. */
  boolean skips(Path folder) {
    Path name = folder.getFileName();
    return name != null && skippedFolders.contains(name.toString());
  }
}
