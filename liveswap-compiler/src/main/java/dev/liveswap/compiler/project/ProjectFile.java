package dev.liveswap.compiler.project;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Project} as a text file: {@link Properties} in UTF-8, lists as numbered keys, one fact a
 * line, in the order of the keys.
 *
 * <p>It is how a process that knows a project (the build tool's own) tells it to one that does not
 * (the program's), so it depends on nothing but the JDK. Paths are written absolute.
 */
public final class ProjectFile {
  private static final String FORMAT = "1";

  private ProjectFile() {}

  /**
   * Writes the project; a reader sees the whole file or the previous one.
   *
   * @throws IOException if the file cannot be written; its message names the file
   */
  public static void write(Project project, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " is not a file name");
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "project", ".tmp");
    try {
      Files.writeString(temporary, text(project), StandardCharsets.UTF_8);
      Files.move(
          temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the file cannot be read or is not a project file; the message names it
   */
  public static Project read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is not a project file: " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #text} returned.
   *
   * @throws IllegalArgumentException if it is not a project's text
   */
  public static Project parse(String text) {
    try {
      return parse(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException("a StringReader does not fail", e);
    }
  }

  private static Project parse(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return new Facts(properties).project();
  }

  /**
   * What {@link #write} writes.
   *
   * @return the same text for the same project
   */
  public static String text(Project project) {
    Properties facts = new Properties();
    facts.setProperty("format", FORMAT);
    facts.setProperty("baseDir", absolute(project.baseDir()));
    putPaths(facts, "runtimeClassPath", project.runtimeClassPath());
    for (int i = 0; i < project.modules().size(); i++) {
      putModule(facts, "module." + i + ".", project.modules().get(i));
    }
    StringWriter text = new StringWriter();
    try {
      facts.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    // Without the time stamp comment and in a fixed order, the same project gives the same file.
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "# A project as Liveswap knows it\n", "\n"));
  }

  private static void putModule(Properties facts, String prefix, SourceModule module) {
    facts.setProperty(prefix + "name", module.name());
    facts.setProperty(prefix + "baseDir", absolute(module.baseDir()));
    facts.setProperty(prefix + "classFolder", absolute(module.classFolder()));
    putPaths(facts, prefix + "sourceRoot", module.sourceRoots());
    putPaths(facts, prefix + "resourceRoot", module.resourceRoots());
    putPaths(facts, prefix + "classPath", module.classPath());
    CompilerSettings settings = module.settings();
    if (settings.release() != null) {
      facts.setProperty(prefix + "release", settings.release().toString());
    }
    if (settings.generatedSources() != null) {
      facts.setProperty(prefix + "generatedSources", absolute(settings.generatedSources()));
    }
    facts.setProperty(prefix + "encoding", settings.encoding().name());
    facts.setProperty(prefix + "parameters", Boolean.toString(settings.parameters()));
    facts.setProperty(prefix + "processing", Boolean.toString(settings.processing()));
    putPaths(facts, prefix + "processorPath", settings.processorPath());
    putStrings(facts, prefix + "processor", settings.processors());
    putStrings(facts, prefix + "option", settings.options());
  }

  private static void putPaths(Properties facts, String key, List<Path> paths) {
    putStrings(facts, key, paths.stream().map(ProjectFile::absolute).toList());
  }

  private static void putStrings(Properties facts, String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      facts.setProperty(key + "." + i, values.get(i));
    }
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }

  /** The reading half: every method throws IllegalArgumentException with what is wrong. */
  private record Facts(Properties properties) {
    Project project() {
      String format = string("format");
      if (!format.equals(FORMAT)) {
        throw new IllegalArgumentException("format " + format + ", expected " + FORMAT);
      }
      List<SourceModule> modules = new ArrayList<>();
      while (properties.containsKey("module." + modules.size() + ".name")) {
        modules.add(module("module." + modules.size() + "."));
      }
      return new Project(path(string("baseDir")), modules, paths("runtimeClassPath"));
    }

    private SourceModule module(String prefix) {
      return new SourceModule(
          string(prefix + "name"),
          path(string(prefix + "baseDir")),
          paths(prefix + "sourceRoot"),
          paths(prefix + "resourceRoot"),
          path(string(prefix + "classFolder")),
          paths(prefix + "classPath"),
          settings(prefix));
    }

    private CompilerSettings settings(String prefix) {
      String release = optional(prefix + "release");
      String generated = optional(prefix + "generatedSources");
      return new CompilerSettings(
          release == null ? null : Integer.valueOf(release),
          Charset.forName(string(prefix + "encoding")),
          Boolean.parseBoolean(string(prefix + "parameters")),
          paths(prefix + "processorPath"),
          strings(prefix + "processor"),
          Boolean.parseBoolean(string(prefix + "processing")),
          generated == null ? null : path(generated),
          strings(prefix + "option"));
    }

    private String string(String key) {
      String value = optional(key);
      if (value == null) {
        throw new IllegalArgumentException("no " + key);
      }
      return value;
    }

    private @Nullable String optional(String key) {
      return properties.getProperty(key);
    }

    private List<String> strings(String key) {
      List<String> values = new ArrayList<>();
      for (String value = optional(key + ".0");
          value != null;
          value = optional(key + "." + values.size())) {
        values.add(value);
      }
      return values;
    }

    private List<Path> paths(String key) {
      return strings(key).stream().map(Facts::path).toList();
    }

    private static Path path(String text) throws InvalidPathException {
      return Path.of(text);
    }
  }
}
