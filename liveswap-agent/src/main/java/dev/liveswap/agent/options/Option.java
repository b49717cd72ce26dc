package dev.liveswap.agent.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be set. {@code docs/options.md} shows this list; a test keeps them equal.
 *
 * <p>Relative paths count from the working directory in the agent's argument and on the command
 * line, and from the file's own folder in a properties file. {@code PATHS} are separated as in a
 * class path: by {@code :}, on Windows by {@code ;}. {@code WORDS} are separated by spaces; quotes
 * hold a word with spaces together.
 */
// Forms and sets of places never change; their types just do not say so to the checker.
@SuppressWarnings("ImmutableEnumChecker")
public enum Option {
  /** Whether saved files are picked up. */
  WATCH("watch", Form.SWITCH, "on", "Pick up saved files by itself", Who.AGENT_OR_FILE),
  /** Source roots, where they cannot be inferred. */
  SOURCES(
      "sources",
      Form.PATHS,
      "inferred from the class folders",
      "Source roots to watch and compile",
      Who.AGENT_OR_FILE),
  /** More class folders to watch. */
  CLASSES(
      "classes",
      Form.PATHS,
      "the folders on the class path",
      "Further folders of class files that belong to the program",
      Who.AGENT_OR_FILE),
  /** What the project looks like, as `run` found out. */
  PROJECT(
      "project",
      Form.FILE,
      "none",
      "Modules and compiler settings, as `run` writes them down",
      Who.AGENT_ONLY),
  /** More agent options in a file. */
  SETTINGS(
      "settings",
      Form.FILE,
      "none",
      "A properties file with further agent options, for values with commas or line ends",
      Who.AGENT_ONLY),
  /** What sources are compiled against. */
  CLASS_PATH(
      "class-path",
      Form.PATHS,
      "the program's own",
      "What sources are compiled against",
      Who.AGENT_OR_FILE),
  /** Where annotation processors are. */
  PROCESSOR_PATH(
      "processor-path",
      Form.PATHS,
      "the program's class path",
      "Jars that are only needed to compile: annotation processors, Lombok",
      Who.AGENT_OR_FILE),
  /** Further options of javac. */
  COMPILER_OPTIONS(
      "compiler-options",
      Form.WORDS,
      "-g",
      "Options for javac, as on its command line",
      Who.AGENT_OR_FILE),
  /** The Java version to compile for. */
  RELEASE(
      "release",
      Form.number(8, 99),
      "that of the running JVM",
      "The Java version to compile for (javac's --release)",
      Who.AGENT_OR_FILE),
  /** Whether the control port is opened. */
  CONTROL(
      "control",
      Form.SWITCH,
      "on",
      "Open the control port that reload and status use",
      Who.AGENT_OR_FILE),
  /** The control port's number. */
  PORT(
      "port",
      Form.number(0, 65535),
      "0",
      "The control port on loopback; 0 takes any free one",
      Who.AGENT_OR_FILE),
  /** The agent's own reports. */
  REPORT(
      "report",
      Form.oneOf("auto", "text", "json", "off"),
      "auto",
      "What the agent writes to standard error; auto is text",
      Who.AGENT_OR_FILE),
  /** Colours. */
  COLOR(
      "color",
      Form.oneOf("auto", "always", "never"),
      "auto",
      "Colours; auto heeds NO_COLOR and whether there is a terminal",
      Who.EVERYWHERE),
  /** Whether added and removed members go live. */
  STRUCTURE(
      "structure",
      Form.SWITCH,
      "on",
      "Let every kind of edit go live, not only bodies; off leaves classes as compiled",
      Who.AGENT_ONLY),
  /** The process whose end ends the program. */
  PARENT(
      "parent",
      Form.number(1, Long.MAX_VALUE),
      "none",
      "A process; the program ends when it does. `run` gives its own",
      Who.AGENT_ONLY),
  /** Where sources are compiled. */
  COMPILER(
      "compiler",
      Form.ADDRESS,
      "the program's own JVM",
      "Another process that compiles. `run` gives its own",
      Who.AGENT_ONLY),
  /** What `run` does with a change that needs a restart. */
  ON_UNSUPPORTED(
      "on-unsupported",
      Form.oneOf("restart", "keep"),
      "restart",
      "What `run` does with a change that cannot become live",
      Who.RUN),
  /** The class whose main runs. */
  MAIN(
      "main",
      Form.CLASS_NAME,
      "the only one with a main method",
      "The class that `run` starts",
      Who.RUN),
  /** The Java that the program runs with. */
  JAVA(
      "java",
      Form.FILE,
      "the one that `run` runs with",
      "The home of the Java that `run` starts the program with; a JRE will do",
      Who.RUN),
  /** The program's arguments. */
  ARGS(
      "args",
      Form.WORDS,
      "none",
      "The program's arguments, where `run` gets none behind --",
      Who.FILE_ONLY),
  /** Options of the program's JVM. */
  JVM_ARGS("jvm-args", Form.WORDS, "none", "Options for the program's JVM", Who.FILE_ONLY);

  private final String key;
  private final Form form;
  private final String defaultValue;
  private final String help;
  private final Set<Place> places;

  Option(String key, Form form, String defaultValue, String help, Set<Place> places) {
    this.key = key;
    this.form = form;
    this.defaultValue = defaultValue;
    this.help = help;
    this.places = places;
  }

  /**
   * The option's name as it is written.
   *
   * @return lower case with dashes
   */
  public String key() {
    return key;
  }

  /**
   * The form of its value.
   *
   * @return for instance {@code on|off} or {@code PATHS}
   */
  public String form() {
    return form.shown();
  }

  /**
   * What holds when it is not set.
   *
   * @return a value, or a phrase where the default depends on the program
   */
  public String defaultValue() {
    return defaultValue;
  }

  /**
   * What it is for.
   *
   * @return one line without a full stop
   */
  public String help() {
    return help;
  }

  /**
   * Where it can be set.
   *
   * @return at least one place
   */
  public Set<Place> places() {
    return places;
  }

  /**
   * Finds an option by its name.
   *
   * @param key the name as it is written
   * @return the option, or empty when there is none of that name
   */
  public static Optional<Option> of(String key) {
    return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
  }

  /** Returns the option of that name, or says what is wrong with the name at that place. */
  static Option require(String key, Place place) {
    Option option =
        of(key)
            .orElseThrow(
                () ->
                    new OptionException(
                        "unknown option '" + key + "'; did you mean " + nearest(key, place) + "?"));
    if (!option.places.contains(place)) {
      List<String> elsewhere = option.places.stream().sorted().map(Place::title).toList();
      throw new OptionException(
          "option '"
              + key
              + "' can't be set in "
              + place.title()
              + ", only in "
              + String.join(" or ", elsewhere));
    }
    return option;
  }

  /** Returns the value if its form is right. */
  String checked(String value) {
    String problem = form.check().problem(value);
    if (problem != null) {
      throw new OptionException("option '" + key + "' has the value '" + value + "': " + problem);
    }
    return value;
  }

  private static String nearest(String key, Place place) {
    return Nearest.of(
        key,
        Arrays.stream(values())
            .filter(option -> option.places.contains(place))
            .map(Option::key)
            .toList());
  }

  /** The combinations of places that occur. */
  private static final class Who {
    static final Set<Place> AGENT_ONLY = Set.of(Place.AGENT);
    static final Set<Place> FILE_ONLY = Set.of(Place.PROPERTIES);
    static final Set<Place> AGENT_OR_FILE = Set.of(Place.AGENT, Place.PROPERTIES);
    static final Set<Place> RUN = Set.of(Place.PROPERTIES, Place.COMMAND_LINE);
    static final Set<Place> EVERYWHERE = Set.of(Place.values());
  }
}
