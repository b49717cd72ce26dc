package dev.liveswap.agent.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was told, with defaults filled in. All paths are absolute.
 *
 * @param watch whether saved files are picked up
 * @param sources source roots; empty to infer them
 * @param classes further class folders
 * @param project what {@code run} found out about the project, or null
 * @param classPath what sources are compiled against; empty for the program's own class path
 * @param processorPath where annotation processors are; empty for none
 * @param compilerOptions options for javac; null when none were given
 * @param release the Java version to compile for, or null for the running one
 * @param control whether the control port is opened
 * @param port the control port, or 0 for any
 * @param report the form of the agent's own reports
 * @param color whether they have colours
 * @param parent the process whose end ends the program, or null
 * @param compiler where sources are compiled, or null for here
 */
public record AgentOptions(
    boolean watch,
    List<Path> sources,
    List<Path> classes,
    @Nullable Path project,
    List<Path> classPath,
    List<Path> processorPath,
    @Nullable List<String> compilerOptions,
    @Nullable Integer release,
    boolean control,
    int port,
    Report report,
    Color color,
    @Nullable Long parent,
    @Nullable String compiler) {

  /** The form of the agent's own reports on standard error. */
  public enum Report {
    /** For a person; the default. */
    AUTO,
    /** For a person. */
    TEXT,
    /** One JSON object a line. */
    JSON,
    /** None: somebody else shows what happens. */
    OFF
  }

  /** Whether reports have colours. */
  public enum Color {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Even into a pipe. */
    ALWAYS,
    /** Not even on a terminal. */
    NEVER
  }

  /**
   * Reads the agent's argument, the settings file it may name, and {@code liveswap.properties} in
   * the working directory; what comes first in that list wins.
   *
   * @param argument what follows {@code =} behind the agent's jar, or null
   * @param workingDirectory the program's
   * @return what the agent was told
   * @throws OptionException if an option does not exist or a value is wrong
   * @throws IOException if a file cannot be read
   */
  public static AgentOptions read(@Nullable String argument, Path workingDirectory)
      throws IOException {
    return of(
        Options.ofAgentArgument(argument, workingDirectory)
            .orElse(Options.ofFolder(workingDirectory)));
  }

  /**
   * Fills defaults in.
   *
   * @param options what was set; options that do not concern the agent are passed over
   * @return what the agent was told
   */
  public static AgentOptions of(Options options) {
    return new AgentOptions(
        options.isOn(Option.WATCH),
        options.paths(Option.SOURCES),
        options.paths(Option.CLASSES),
        options.path(Option.PROJECT).orElse(null),
        options.paths(Option.CLASS_PATH),
        options.paths(Option.PROCESSOR_PATH),
        options.value(Option.COMPILER_OPTIONS).isPresent()
            ? options.words(Option.COMPILER_OPTIONS)
            : null,
        options.value(Option.RELEASE).map(Integer::valueOf).orElse(null),
        options.isOn(Option.CONTROL),
        Integer.parseInt(valueOrDefault(options, Option.PORT)),
        Report.valueOf(valueOrDefault(options, Option.REPORT).toUpperCase(Locale.ROOT)),
        Color.valueOf(valueOrDefault(options, Option.COLOR).toUpperCase(Locale.ROOT)),
        options.value(Option.PARENT).map(Long::valueOf).orElse(null),
        options.value(Option.COMPILER).orElse(null));
  }

  public AgentOptions {
    sources = List.copyOf(sources);
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
    processorPath = List.copyOf(processorPath);
    compilerOptions = compilerOptions == null ? null : List.copyOf(compilerOptions);
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(color, "color");
  }

  private static String valueOrDefault(Options options, Option option) {
    Optional<String> value = options.value(option);
    return value.orElse(option.defaultValue());
  }
}
