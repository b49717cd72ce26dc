package dev.liveswap.agent.options;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Options that were set, checked for their form. Immutable and thread-safe.
 *
 * <p>Paths are absolute once they are in here; what was relative counted from where it was set.
 */
public final class Options {
  /** The file that a project or a working directory may have. */
  public static final String FILE_NAME = "liveswap.properties";

  private static final Options NONE = new Options(Map.of());

  private final Map<Option, String> values;

  private Options(Map<Option, String> values) {
    this.values = values;
  }

  /**
   * Nothing set.
   *
   * @return the empty options
   */
  public static Options none() {
    return NONE;
  }

  /**
   * Reads the agent's argument and the settings file it may name; what the argument says wins.
   *
   * @param argument what follows {@code =} behind the agent's jar, or null
   * @param workingDirectory what relative paths count from
   * @return what is set
   * @throws OptionException if an option does not exist or a value is wrong, or the settings file
   *     does not exist
   * @throws IOException if the settings file cannot be read
   */
  public static Options ofAgentArgument(@Nullable String argument, Path workingDirectory)
      throws IOException {
    Options given =
        checked(
            AgentArgument.parse(argument == null ? "" : argument), Place.AGENT, workingDirectory);
    Optional<Path> settings = given.path(Option.SETTINGS);
    if (settings.isEmpty()) {
      return given;
    }
    try {
      return given.orElse(ofFile(settings.get(), Place.AGENT));
    } catch (NoSuchFileException e) {
      throw new OptionException("settings: there is no file " + settings.get());
    }
  }

  /**
   * Reads {@code liveswap.properties} in a folder.
   *
   * @param folder the project's or the working directory
   * @return what is set; nothing when the folder has no such file
   * @throws OptionException if an option does not exist or a value is wrong; names the file
   * @throws IOException if there is a file but it cannot be read
   */
  public static Options ofFolder(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    try {
      return ofFile(file, Place.PROPERTIES);
    } catch (NoSuchFileException e) {
      return NONE;
    }
  }

  private static Options ofFile(Path file, Place place) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (MalformedInputException e) {
      throw new IOException(file + " is not in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no properties file: " + e.getMessage(), e);
    }
    Map<String, String> values =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(key -> key, key -> properties.getProperty(key).strip()));
    Path folder = file.toAbsolutePath().getParent();
    try {
      return checked(values, place, folder == null ? file.toAbsolutePath() : folder);
    } catch (OptionException e) {
      throw new OptionException(file + ": " + e.problem());
    }
  }

  private static Options checked(Map<String, String> texts, Place place, Path base) {
    Map<Option, String> values = new EnumMap<>(Option.class);
    texts.forEach(
        (key, text) -> {
          Option option = Option.require(key, place);
          values.put(option, absolute(option, option.checked(text), base));
        });
    return new Options(values);
  }

  private static String absolute(Option option, String value, Path base) {
    try {
      return switch (option.form()) {
        case "FILE" -> base.resolve(value).normalize().toString();
        case "PATHS" ->
            Arrays.stream(value.split(File.pathSeparator))
                .filter(path -> !path.isBlank())
                .map(path -> base.resolve(path).normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
        default -> value;
      };
    } catch (InvalidPathException e) {
      throw new OptionException(
          "option '" + option.key() + "' has the value '" + value + "': " + e.getReason());
    }
  }

  /**
   * These options with one more.
   *
   * @param option what to set
   * @param value its value; a path must be absolute
   * @return a copy in which that option has that value
   * @throws OptionException if the value is not of the option's form
   */
  public Options with(Option option, String value) {
    Map<Option, String> all = new EnumMap<>(Option.class);
    all.putAll(values);
    all.put(option, option.checked(value));
    return new Options(all);
  }

  /**
   * These options with one more that is a list of words.
   *
   * @param option what to set
   * @param words its value
   * @return a copy in which that option has those words
   */
  public Options with(Option option, List<String> words) {
    return with(option, Words.join(words));
  }

  /**
   * These options, and others where these say nothing.
   *
   * @param weaker what holds for options that are not set here
   * @return both together
   */
  public Options orElse(Options weaker) {
    Map<Option, String> all = new EnumMap<>(Option.class);
    all.putAll(weaker.values);
    all.putAll(values);
    return new Options(all);
  }

  /**
   * Only the options that can be set at a place.
   *
   * @param place for instance the agent's argument
   * @return a copy without the others
   */
  public Options allowedIn(Place place) {
    Map<Option, String> some = new EnumMap<>(Option.class);
    some.putAll(values);
    some.keySet().removeIf(option -> !option.places().contains(place));
    return new Options(some);
  }

  /**
   * A value as it was written, paths made absolute.
   *
   * @param option which
   * @return the value, or empty when it is not set
   */
  public Optional<String> value(Option option) {
    return Optional.ofNullable(values.get(option));
  }

  /**
   * A switch's position.
   *
   * @param option one of form {@code on|off}
   * @return whether it is on; its default when it is not set
   */
  public boolean isOn(Option option) {
    return value(option).orElse(option.defaultValue()).equals("on");
  }

  /**
   * The path that an option names.
   *
   * @param option one of form {@code FILE}
   * @return an absolute path, or empty when it is not set
   */
  public Optional<Path> path(Option option) {
    return value(option).map(Path::of);
  }

  /**
   * The paths that an option names.
   *
   * @param option one of form {@code PATHS}
   * @return absolute paths in order; empty when it is not set
   */
  public List<Path> paths(Option option) {
    return value(option).stream()
        .flatMap(value -> Arrays.stream(value.split(File.pathSeparator)))
        .map(Path::of)
        .toList();
  }

  /**
   * The words that an option holds.
   *
   * @param option one of form {@code WORDS}
   * @return the words in order; empty when it is not set
   */
  public List<String> words(Option option) {
    return value(option).map(Words::split).orElse(List.of());
  }

  /**
   * Writes a properties file in UTF-8 that the agent option {@code settings} can name.
   *
   * @param file where to; replaced when it exists
   * @throws IOException if it cannot be written
   */
  public void store(Path file) throws IOException {
    Properties properties = new Properties();
    values.forEach((option, value) -> properties.setProperty(option.key(), value));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "agent options; docs/options.md describes them");
    }
  }

  /** Options are equal when the same ones are set to the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Options options && options.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the options as {@code key=value} pairs, for messages. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().key() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
