package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Jars that Gradle or Maven have once downloaded for this user, found by their coordinates. Nothing
 * is downloaded here.
 *
 * @param gradle Gradle's cache, which has a folder for each checksum
 * @param maven Maven's repository
 */
record LocalRepository(Path gradle, Path maven) {
  private static final Pattern PARTS = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)");
  private static final Pattern MANAGED =
      Pattern.compile("(?s)<dependencyManagement>.*?</dependencyManagement>|<!--.*?-->");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

  /** Those of a user. */
  static LocalRepository of(Map<String, String> variables, Path home) {
    String gradle = variables.getOrDefault("GRADLE_USER_HOME", "");
    return new LocalRepository(
        (gradle.isEmpty() ? home.resolve(".gradle") : Path.of(gradle))
            .resolve("caches/modules-2/files-2.1"),
        home.resolve(".m2/repository"));
  }

  /**
   * Finds a library and what it needs itself.
   *
   * @param coordinates {@code group:name:version}
   * @return its jar first; empty if that, or the jar of anything it needs, is not there: half of it
   *     would be worse than nothing
   */
  List<Path> withDependencies(String coordinates) throws IOException {
    Set<Path> jars = new LinkedHashSet<>();
    return add(coordinates, jars, new LinkedHashSet<>()) ? List.copyOf(jars) : List.of();
  }

  private boolean add(String coordinates, Set<Path> jars, Set<String> seen) throws IOException {
    if (!seen.add(coordinates)) {
      return true;
    }
    Path jar = file(coordinates, ".jar");
    Path pom = file(coordinates, ".pom");
    if (jar == null) {
      return false;
    }
    jars.add(jar);
    for (String needed : pom == null ? List.<String>of() : needed(pom, coordinates)) {
      if (!add(needed, jars, seen)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Path file(String coordinates, String suffix) throws IOException {
    Matcher parts = PARTS.matcher(coordinates);
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(2) + "-" + parts.group(3) + suffix;
    Path inMaven =
        maven
            .resolve(parts.group(1).replace('.', '/'))
            .resolve(parts.group(2))
            .resolve(parts.group(3))
            .resolve(name);
    if (Files.isRegularFile(inMaven)) {
      return inMaven;
    }
    Path inGradle = gradle.resolve(parts.group(1)).resolve(parts.group(2)).resolve(parts.group(3));
    if (Files.isDirectory(inGradle)) {
      try (DirectoryStream<Path> checksums = Files.newDirectoryStream(inGradle)) {
        for (Path checksum : checksums) {
          if (Files.isRegularFile(checksum.resolve(name))) {
            return checksum.resolve(name);
          }
        }
      }
    }
    return null;
  }

  /**
   * What a pom says it needs at run time. Versions that it takes from elsewhere make coordinates
   * that nothing has.
   */
  private static List<String> needed(Path pom, String coordinates) throws IOException {
    String text =
        MANAGED.matcher(new String(Files.readAllBytes(pom), StandardCharsets.UTF_8)).replaceAll("");
    String version = coordinates.substring(coordinates.lastIndexOf(':') + 1);
    List<String> needed = new ArrayList<>();
    Matcher dependency = DEPENDENCY.matcher(text);
    while (dependency.find()) {
      String said = dependency.group(1);
      String scope = element(said, "scope", "compile");
      boolean runs = scope.equals("compile") || scope.equals("runtime");
      if (runs && !element(said, "optional", "false").equals("true")) {
        needed.add(
            element(said, "groupId", "?")
                + ":"
                + element(said, "artifactId", "?")
                + ":"
                + element(said, "version", "?").replace("${project.version}", version));
      }
    }
    return needed;
  }

  private static String element(String xml, String name, String otherwise) {
    Matcher element = Pattern.compile("<" + name + ">\\s*([^<]*?)\\s*</" + name + ">").matcher(xml);
    return element.find() ? element.group(1) : otherwise;
  }
}
