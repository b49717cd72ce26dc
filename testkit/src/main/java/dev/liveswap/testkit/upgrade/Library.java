package dev.liveswap.testkit.upgrade;

import java.util.List;
import java.util.Locale;

/**
 * A library and its releases, oldest first.
 *
 * @param group of its Maven coordinates
 */
record Library(String group, String artifact, List<String> releases) {
  /** Libraries with a long history. */
  static final List<Library> KNOWN =
      List.of(
          commons("commons-csv", "1.8 1.9.0 1.10.0 1.11.0 1.12.0 1.13.0 1.14.0"),
          new Library(
              "commons-codec",
              "commons-codec",
              split("1.11 1.12 1.13 1.14 1.15 1.16.0 1.17.0 1.18.0 1.19.0 1.20.0")),
          commons("commons-text", "1.4 1.6 1.8 1.9 1.10.0 1.11.0 1.12.0 1.13.0"),
          commons("commons-lang3", "3.7 3.8.1 3.9 3.10 3.11 3.12.0 3.14.0 3.16.0 3.18.0 3.20.0"),
          // Not 4.0: it is for Java 5, whose class files take no call sites of ours.
          commons("commons-collections4", "4.1 4.2 4.3 4.4 4.5.0"),
          new Library(
              "com.fasterxml.jackson.core",
              "jackson-core",
              split("2.10.5 2.11.4 2.12.7 2.13.5 2.14.3 2.15.4 2.16.2 2.17.2 2.18.2 2.20.1")),
          new Library(
              "com.google.guava",
              "guava",
              split("30.1-jre 31.0.1-jre 31.1-jre 32.0.1-jre 32.1.3-jre 33.0.0-jre 33.2.1-jre")));

  private static Library commons(String artifact, String releases) {
    return new Library("org.apache.commons", artifact, split(releases));
  }

  private static List<String> split(String releases) {
    return List.of(releases.split("[ ,]+", -1));
  }

  /**
   * A library by its name or, one that is not known, by its Maven coordinates.
   *
   * @param name {@code artifact}, or {@code group:artifact}
   * @param releases separated by commas; empty for those that are known
   */
  static Library of(String name, String releases) {
    String[] parts = name.split(":", -1);
    String artifact = parts[parts.length - 1];
    for (Library known : KNOWN) {
      if (known.artifact.equals(artifact)) {
        return releases.isEmpty()
            ? known
            : new Library(known.group, known.artifact, split(releases));
      }
    }
    if (parts.length != 2 || releases.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s is not known: give --library group:artifact and --releases 1.0,1.1",
              name));
    }
    return new Library(parts[0], artifact, split(releases));
  }

  /** The library with its first releases only. */
  Library first(int count) {
    return new Library(group, artifact, releases.subList(0, Math.min(count, releases.size())));
  }
}
