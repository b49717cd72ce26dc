package dev.liveswap.cli.command;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.control.Instances;
import dev.liveswap.cli.program.ControlPortLink;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code liveswap attach}: loads the agent into a program that already runs. */
@Command(
    name = "attach",
    description = {
      "Load the agent into a running JVM and follow what it reports.",
      "",
      "From then on changed method bodies and new classes become live. Other changes are named,"
          + " but only you can restart that program. Ctrl-C stops following; the program and the"
          + " agent in it run on."
    })
final class AttachCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(paramLabel = "PID", description = "The program's process; jps lists them.")
  private long pid;

  @Option(names = "--json", description = "Report as JSON, one object a line, on standard error.")
  private boolean json;

  AttachCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, InterruptedException {
    Console console =
        new Console(environment.err(), environment.terminal().style(false, false, "auto"), json);
    ProcessHandle program =
        ProcessHandle.of(pid)
            .orElseThrow(
                () -> new CommandFailure(ExitCode.CANNOT_ATTACH, "there is no process " + pid));
    Instances instances = new Instances(environment.runDirectory());
    if (instances.find(pid).isPresent()) {
      console.note("the agent is already in pid " + pid + "; Ctrl-C stops following");
    } else {
      load();
      console.note(
          "the agent is in pid "
              + pid
              + ": changed method bodies and new classes become live,"
              + " for anything else restart it yourself; Ctrl-C stops following");
    }
    new ControlPortLink(instances).follow(program, console::show);
    console.note("the program (pid " + pid + ") ended");
    return ExitCode.OK.number();
  }

  private void load() throws CommandFailure {
    String agent = environment.home().agentJar().toString();
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        machine.loadAgent(agent, "report=off");
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException | IOException e) {
      throw cannot(
          "process " + pid + " does not let anybody attach: " + e.getMessage(),
          "is it a HotSpot JVM of yours, started without -XX:+DisableAttachMechanism?");
    } catch (AgentLoadException | AgentInitializationException e) {
      throw cannot(
          "the JVM in process " + pid + " does not load the agent: " + e.getMessage(),
          "was it started with -XX:-EnableDynamicAgentLoading, or with a Java before 17?");
    }
  }

  private static CommandFailure cannot(String message, String question) {
    return new CommandFailure(
        ExitCode.CANNOT_ATTACH,
        message,
        question,
        "started with -javaagent:\"$(liveswap path)\" it takes edits from the beginning");
  }
}
