package dev.liveswap.testkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An edit: a folder with the sources of a program's versions, and what is expected beyond "hot
 * equals cold".
 *
 * @param name topic and name, as in {@code methods/added-static}
 * @param versions the folders {@code v0}, {@code v1} and so on
 * @param expected from {@code case.properties}
 */
record EditCase(String name, List<Path> versions, Expectations expected) {
  static final String PROPERTIES = "case.properties";

  /** All cases below a folder, by name. */
  static List<EditCase> readAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<EditCase> cases = new ArrayList<>();
      for (Path first : files.filter(each -> each.endsWith("v0")).sorted().toList()) {
        Path folder = Objects.requireNonNull(first.getParent());
        cases.add(read(root.relativize(folder).toString().replace('\\', '/'), folder));
      }
      return cases;
    }
  }

  private static EditCase read(String name, Path folder) throws IOException {
    List<Path> versions = new ArrayList<>();
    Path version = folder.resolve("v0");
    while (Files.isDirectory(version)) {
      versions.add(version);
      version = folder.resolve("v" + versions.size());
    }
    if (versions.size() < 2) {
      throw new IllegalArgumentException(name + " has only one version");
    }
    Properties properties = new Properties();
    Path file = folder.resolve(PROPERTIES);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return new EditCase(name, List.copyOf(versions), Expectations.of(name, properties));
  }

  /** Whether somebody who asks for this prefix means this case, with or without its topic. */
  boolean isMeantBy(String prefix) {
    return name.startsWith(prefix) || name.substring(name.indexOf('/') + 1).startsWith(prefix);
  }

  @Override
  public String toString() {
    return name;
  }
}
