package dev.liveswap.testkit.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fetches the jars of releases, and those of their dependencies, with Maven: one small project with
 * a module for each release.
 */
final class MavenJars {
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>upgrades</groupId>
        <artifactId>%s</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        %s
      </project>
      """;

  private static final String DEPENDENCY =
      """
      <dependencies>
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </dependency>
      </dependencies>""";

  private final Library library;
  private final Path folder;

  /**
   * @param folder where the jars are kept; those that are there are not fetched again
   */
  MavenJars(Library library, Path folder) {
    this.library = library;
    this.folder = folder.resolve(library.artifact()).toAbsolutePath();
  }

  /**
   * Fetches.
   *
   * @param maven the command
   */
  void fetch(Path maven) throws IOException, InterruptedException {
    List<String> missing =
        library.releases().stream().filter(each -> !Files.exists(jar(each))).toList();
    if (missing.isEmpty()) {
      return;
    }
    List<String> modules = new ArrayList<>();
    for (String release : missing) {
      Files.createDirectories(folder.resolve(release));
      String dependency = DEPENDENCY.formatted(library.group(), library.artifact(), release);
      Files.writeString(
          folder.resolve(release).resolve("pom.xml"), POM.formatted(release, dependency));
      modules.add("<module>" + release + "</module>");
    }
    String all = "<modules>" + String.join("", modules) + "</modules>";
    Path pom = folder.resolve("pom.xml");
    Files.writeString(pom, POM.formatted("all", all));
    run(
        List.of(
            maven.toString(), "-B", "-q", "-f", pom.toString(), GOAL, "-DoutputDirectory=jars"));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    process.getOutputStream().close();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException("the jars can't be fetched:\n" + said);
    }
  }

  Path jar(String release) {
    return jars(release).resolve(library.artifact() + "-" + release + ".jar");
  }

  /** What a release needs. */
  List<Path> dependencies(String release) throws IOException {
    try (Stream<Path> files = Files.list(jars(release))) {
      return files.filter(each -> !each.equals(jar(release))).sorted().toList();
    }
  }

  private Path jars(String release) {
    return folder.resolve(release).resolve("jars");
  }
}
