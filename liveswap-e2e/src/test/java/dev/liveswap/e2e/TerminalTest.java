package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real terminal, made by {@code script} of util-linux. */
class TerminalTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir Path folder;
  private Project project;
  private int port;

  @BeforeEach
  void aTerminal() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "no 'script' command, so no terminal to type on");
    project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    port = HttpProbe.freePort();
  }

  private RunningProgram onATerminal(String... environment) throws Exception {
    String command = Tool.launcher() + " run " + project.root() + " -- " + port;
    Launch script =
        Launch.command(SCRIPT.toString(), "-qfec", command, "/dev/null")
            .environment("TERM", "xterm-256color");
    for (String name : environment) {
      script.environment(name, "1");
    }
    RunningProgram terminal = script.start();
    terminal.awaitLine("ready: watching");
    return terminal;
  }

  @Test
  void theKeysAreShownAndQEnds() throws Exception {
    try (RunningProgram terminal = onATerminal()) {
      assertThat(terminal.awaitLine("ready: watching")).contains("q quit");
      ProcessHandle child =
          ProcessHandle.of(Long.parseLong(new HttpProbe(port).get("/pid"))).orElseThrow();

      terminal.type("q");

      assertThat(terminal.exitCode()).isZero();
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void capitalRRestarts() throws Exception {
    try (RunningProgram terminal = onATerminal()) {
      String before = new HttpProbe(port).get("/pid");
      terminal.type("R");
      terminal.awaitLine("restarted");
      new HttpProbe(port).awaitAnswer("/text", "first");
      assertThat(new HttpProbe(port).get("/pid")).isNotEqualTo(before);
    }
  }

  @Test
  void rReloadsAndHHelps() throws Exception {
    try (RunningProgram terminal = onATerminal()) {
      terminal.type("r");
      terminal.awaitLine("nothing to reload");
      terminal.type("h");
      assertThat(terminal.awaitLine("quit")).isNotEmpty();
    }
  }

  @Test
  void uGoesBackToTheVersionBefore() throws Exception {
    try (RunningProgram terminal = onATerminal()) {
      terminal.type("u");
      terminal.awaitLine("nothing to undo");
      project.edit(GREETING, "first", "second");
      new HttpProbe(port).awaitAnswer("/text", "second");
      terminal.type("u");
      terminal.awaitLine("version 0 (the start) runs again");
      terminal.awaitLine("the next save or reload brings all of it back");
      assertThat(new HttpProbe(port).get("/text")).isEqualTo("first");
      project.edit(GREETING, "second", "third");
      assertThat(terminal.awaitLine("the sources were ahead")).doesNotContain("R restarts");
      assertThat(new HttpProbe(port).get("/text")).isEqualTo("third");
    }
  }

  @Test
  void anErrorStandsWithItsSourceLine() throws Exception {
    try (RunningProgram terminal = onATerminal()) {
      project.edit(GREETING, "\"first\";", "\"second\"");
      assertThat(terminal.awaitLine("Greeting.java:5:")).contains("still running the");
      terminal.awaitLine("return \"second\"");
    }
  }

  @Test
  void aToolThatIsKilledLeavesTheTerminalAsItWas() throws Exception {
    String tool = Tool.launcher() + " run " + project.root() + " -- " + port;
    String look = "until stty -a | grep -q ' icanon'; do sleep 0.1; done; echo set back";
    Launch script =
        Launch.command(SCRIPT.toString(), "-qfec", tool + "; " + look, "/dev/null")
            .environment("TERM", "xterm-256color")
            .environment("SHELL", "/bin/sh");
    try (RunningProgram terminal = script.start()) {
      terminal.awaitLine("q quit");
      ProcessHandle killed =
          terminal.children().stream()
              .filter(child -> child.info().commandLine().orElse("").contains("liveswap-cli.jar"))
              .findFirst()
              .orElseThrow();

      killed.destroyForcibly();

      terminal.awaitLine("set back");
    }
  }

  @Test
  void noColorIsHeeded() throws Exception {
    try (RunningProgram terminal = onATerminal("NO_COLOR")) {
      project.edit(GREETING, "first", "second");
      assertThat(terminal.awaitLine("live in")).doesNotContain("\u001b[3");
    }
  }

  @Test
  void withoutATerminalThereAreNoKeysAndNoColours() throws Exception {
    Launch run = Launch.liveswap("run", project.root().toString(), "--", "" + port);
    try (RunningProgram program = run.start()) {
      assertThat(program.awaitLine("ready: watching")).doesNotContain("quit", "\u001b");
      program.type("q");
      project.edit(GREETING, "first", "second");
      assertThat(program.awaitLine("live in")).doesNotContain("\u001b");
      assertThat(program.isAlive()).isTrue();
    }
  }
}
