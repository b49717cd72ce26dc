package dev.liveswap.cli.command;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.Options;
import dev.liveswap.agent.options.Place;
import dev.liveswap.api.Code;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.Explanations;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.console.RawKeys;
import dev.liveswap.cli.control.Instances;
import dev.liveswap.cli.program.AgentJvm;
import dev.liveswap.cli.program.ControlPortLink;
import dev.liveswap.cli.program.Preparation;
import dev.liveswap.cli.program.ProjectSaves;
import dev.liveswap.cli.program.SettingsFile;
import dev.liveswap.cli.program.Supervisor;
import dev.liveswap.cli.project.Preparations;
import dev.liveswap.cli.project.StateFolder;
import dev.liveswap.cli.sharing.SharedArchive;
import dev.liveswap.compiler.remote.CompilerService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code liveswap run}: starts a program and keeps it up to date with its sources. */
@Command(
    name = "run",
    description = {
      "Start a program and give it every saved edit.",
      "",
      "DIR holds a Maven project (one module or several) or just Java sources. What stands"
          + " behind -- are the program's arguments. The program's output stays untouched on"
          + " standard output; what Liveswap says goes to standard error.",
      "",
      "A program that ends with exit code 0 ends run; with another code run ends with that code."
          + " On a terminal, and where a program broke after an edit, run waits instead: the next"
          + " save that compiles starts the program again."
    },
    footer = {
      "",
      "Keys on a terminal:  r reload   u undo   R restart   ? explain   q quit   h help",
      "",
      "Examples:  liveswap run examples/hello",
      "           liveswap run . --main shop.Shop -- --port 8080",
      "           liveswap run --classpath target/classes:lib/a.jar --main shop.Shop"
    })
final class RunCommand implements Callable<Integer> {
  private final Environment environment;
  private final List<String> programArguments;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The project's folder; the working directory if left out.")
  private @Nullable String folder;

  @picocli.CommandLine.Option(
      names = "--main",
      paramLabel = "CLASS",
      description = "The main class, where there are several.")
  private @Nullable String mainClass;

  @picocli.CommandLine.Option(
      names = {"-cp", "--classpath", "--class-path"},
      paramLabel = "PATHS",
      description = "Start from this class path; nothing is built before.")
  private @Nullable String classPath;

  @picocli.CommandLine.Option(
      names = "--on-unsupported",
      paramLabel = "restart|keep",
      description = "What to do with a change that needs a restart: restart (default) or keep.")
  private @Nullable String onUnsupported;

  @picocli.CommandLine.Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colours; auto heeds NO_COLOR and whether there is a terminal.")
  private @Nullable String color;

  @picocli.CommandLine.Option(
      names = "--json",
      description = "Report as JSON, one object a line, on standard error.")
  private boolean json;

  @picocli.CommandLine.Option(
      names = "--no-keys",
      description = "Listen to no keys: standard input is the program's.")
  private boolean noKeys;

  @picocli.CommandLine.Option(
      names = "--java",
      paramLabel = "HOME",
      description = "The home of the Java that the program runs with; a JRE will do.")
  private @Nullable String java;

  @picocli.CommandLine.Option(
      names = "--jvm-arg",
      paramLabel = "ARG",
      description = "An option for the program's JVM, as --jvm-arg=-Xmx1g; repeatable.")
  private List<String> jvmArguments = new ArrayList<>();

  RunCommand(Environment environment, List<String> programArguments) {
    this.environment = environment;
    this.programArguments = programArguments;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, InterruptedException {
    Path project = environment.workingDirectory().resolve(folder == null ? "" : folder);
    // The same file has one name, whatever links led to it: the agent compares names.
    project = Files.exists(project) ? project.toRealPath() : project.normalize();
    Options options =
        Files.isDirectory(project) ? given().orElse(Options.ofFolder(project)) : given();
    boolean keys = environment.terminal().interactive() && !noKeys && !json;
    boolean restarts = options.value(Option.ON_UNSUPPORTED).orElse("restart").equals("restart");
    Console console =
        new Console(
            environment.err(),
            environment
                .terminal()
                .style(keys, restarts, options.value(Option.COLOR).orElse("auto")),
            json);
    try {
      Supervisor.Policy policy = new Supervisor.Policy(keys, restarts, this::explain);
      return supervise(project, options, console, policy);
    } catch (CommandFailure e) {
      console.fail(e);
      return e.exitCode().number();
    }
  }

  private int supervise(Path project, Options options, Console console, Supervisor.Policy policy)
      throws CommandFailure, IOException, InterruptedException {
    Instances instances = new Instances(environment.runDirectory());
    Preparation preparation = preparation(project, options, console);
    Path java = java(options);
    Path agentJar = environment.home().agentJar();
    // Last: what is wrong with the command line leaves no file behind.
    Path settings = SettingsFile.create(Path.of(System.getProperty("java.io.tmpdir")));
    CompilerService compiler = CompilerService.open();
    AgentJvm jvm =
        jvm(project, java, agentJar, options, settings, !policy.keys(), compiler.address());
    Supervisor supervisor =
        new Supervisor(
            preparation,
            jvm,
            new ControlPortLink(instances),
            new ProjectSaves(console::warn),
            console,
            policy);
    sayWhoElseRuns(instances, project, console);
    try (compiler;
        WayOut wayOut = new WayOut(supervisor, settings)) {
      if (policy.keys()) {
        wayOut.alsoClose(RawKeys.open(supervisor::press));
      }
      return supervisor.run();
    }
  }

  private Options given() {
    Options options = Options.none();
    if (mainClass != null) {
      options = options.with(Option.MAIN, mainClass);
    }
    if (onUnsupported != null) {
      options = options.with(Option.ON_UNSUPPORTED, onUnsupported);
    }
    if (java != null) {
      options = options.with(Option.JAVA, environment.workingDirectory().resolve(java).toString());
    }
    if (color != null) {
      options = options.with(Option.COLOR, color);
    }
    return options;
  }

  private Preparation preparation(Path project, Options options, Console console)
      throws CommandFailure {
    Preparations.Request request =
        new Preparations.Request(
            project, options.value(Option.MAIN).orElse(null), options.allowedIn(Place.AGENT));
    if (classPath == null) {
      return Preparations.of(request, environment, console);
    }
    List<Path> entries =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> environment.workingDirectory().resolve(entry).normalize())
            .toList();
    return Preparations.of(request, environment, console, entries);
  }

  private AgentJvm jvm(
      Path project,
      Path java,
      Path agentJar,
      Options options,
      Path settings,
      boolean inheritInput,
      String compiler)
      throws IOException {
    List<String> jvm = new ArrayList<>(options.words(Option.JVM_ARGS));
    jvm.addAll(jvmArguments);
    return new AgentJvm(
        java,
        agentJar,
        jvm,
        programArguments.isEmpty() ? options.words(Option.ARGS) : programArguments,
        inheritInput,
        settings,
        compiler,
        SharedArchive.in(
            StateFolder.of(project, environment.variables(), environment.userHome())
                .resolve("shared-classes"),
            java,
            jvm,
            environment.variables()));
  }

  /** The executable of the Java that the program runs with. */
  private static Path java(Options options) throws CommandFailure {
    Path home = options.path(Option.JAVA).orElse(Path.of(System.getProperty("java.home")));
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Path java = home.resolve("bin").resolve(windows ? "java.exe" : "java");
    if (!Files.isExecutable(java)) {
      throw new CommandFailure(ExitCode.NO_JDK, home + " is no Java's home: it has no bin/java");
    }
    return java;
  }

  private static void sayWhoElseRuns(Instances instances, Path project, Console console)
      throws IOException {
    for (InstanceFile other : instances.all()) {
      if (other.directory().equals(project)) {
        console.note(
            "another program of this project runs (pid " + other.pid() + "); edits go to both");
      }
    }
  }

  private void explain(Code code) {
    try {
      environment.err().print(new Explanations(environment.home()).of(code));
      environment.err().flush();
    } catch (IOException e) {
      environment.err().println(code.id() + ": " + code.title());
    }
  }
}
