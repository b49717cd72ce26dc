/**
 * Which files of a program changed: told by events of the operating system, decided by content.
 *
 * <p>{@link dev.liveswap.watch.FolderWatcher} is the only way in. Behind it stand two parts that
 * meet in an inbox:
 *
 * <ul>
 *   <li>the <em>noticing</em> side runs on one background thread and says only where to look: from
 *       events ({@code FolderEvents}), or by comparing sizes and times where there are none ({@code
 *       FolderScanner});
 *   <li>the <em>deciding</em> side runs on the caller's thread: it reads the files it was pointed
 *       at and compares their content with the {@code Snapshot}.
 * </ul>
 *
 * So a false alarm costs one read and is never reported, and whatever was missed is found by a
 * rescan.
 */
@NullMarked
package dev.liveswap.watch;

import org.jspecify.annotations.NullMarked;
