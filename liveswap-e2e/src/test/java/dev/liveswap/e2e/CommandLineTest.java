package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Launch.Ended;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, and what they say to bad input: one message, an exit code, no stack trace. */
class CommandLineTest {
  @TempDir Path folder;

  private static Ended isRefused(Launch command, String... mentioned) throws Exception {
    Ended ended = command.end();
    assertThat(ended.exitCode()).as(ended.said()).isNotZero();
    assertThat(ended.said())
        .contains(mentioned)
        .doesNotContain("\tat ")
        .doesNotContain("Exception in thread");
    return ended;
  }

  @Test
  void pathPrintsTheAgentsAbsolutePathAndNothingElse() throws Exception {
    Ended ended = Launch.liveswap("path").in(folder).end();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).containsExactly(Tool.agentJar().toString());
  }

  @Test
  void explainTellsWhatACodeMeans() throws Exception {
    Ended ended = Launch.liveswap("explain", "LS029").end();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.said()).contains("LS029").containsIgnoringCase("superclass");
    isRefused(Launch.liveswap("explain", "LS999"), "LS999");
  }

  @Test
  void aWrongOptionNamesTheNearestOne() throws Exception {
    Ended ended = isRefused(Launch.liveswap("run", "--mian", "app.Main", folder + ""), "--main");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void aWrongCommandNamesTheNearestOne() throws Exception {
    assertThat(isRefused(Launch.liveswap("statsu"), "status").exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderThatDoesNotExist() throws Exception {
    isRefused(Launch.liveswap("run", folder.resolve("nowhere").toString()), "nowhere");
  }

  @Test
  void aFolderWithoutSources() throws Exception {
    isRefused(Launch.liveswap("run", Files.createDirectory(folder.resolve("empty")) + ""), "empty");
  }

  @Test
  void aMainClassThatDoesNotExist() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    isRefused(Launch.run(project.root()).with("--main", "app.Nain"), "app.Nain");
  }

  @Test
  void severalMainClassesAreAListToChooseFrom() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    project.add(
        "tools/Import.java",
        "package tools;\nclass Import {\n  public static void main(String[] args) {}\n}\n");
    isRefused(Launch.liveswap("run", project.root() + ""), "app.Main", "tools.Import", "--main");
  }

  @Test
  void aProjectThatDoesNotCompileAtStart() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    project.edit(GREETING, "\"first\";", "\"first\"");
    isRefused(Launch.liveswap("run", project.root() + ""), "Greeting.java:5", "';' expected");
  }

  @Test
  void aMavenProjectThatDoesNotCompileAtStart() throws Exception {
    Project hello =
        Project.maven(folder.resolve("hello")).copyOf(Tool.root().resolve("examples/hello"));
    hello.edit("hello/ExampleHandler.java", "\"!\");", "\"!\")");
    isRefused(Launch.liveswap("run", hello.root() + ""), "ExampleHandler.java", "';' expected");
  }

  @Test
  void aPortInUseEndsTheProgramWithItsOwnMessageAndExitCode() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended =
          Launch.liveswap("run", project.root() + "", "--", "" + taken.getLocalPort()).end();
      assertThat(ended.exitCode()).isNotZero();
      assertThat(ended.said()).contains("Address already in use");
    }
  }

  @Test
  void statusAndReloadReachTheRunningProgram() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Launch java = Launch.agent("watch=off").program(project, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      program.http();
      program.control();
      Ended status = Launch.liveswap("status").asUserOf(program).end();
      assertThat(status.exitCode()).isZero();
      assertThat(status.said()).contains("app.Main").contains("" + program.pid());

      project.edit(GREETING, "first", "second");
      Ended reload = Launch.liveswap("reload").asUserOf(program).end();
      assertThat(reload.exitCode()).isZero();
      assertThat(reload.said()).contains("Greeting");
      assertThat(program.http().get("/text")).isEqualTo("second");

      project.edit(GREETING, "\"second\";", "\"third\"");
      isRefused(Launch.liveswap("reload").asUserOf(program), "Greeting.java:5", "';' expected");
    }
  }

  @Test
  void withNothingRunningReloadSaysSo() throws Exception {
    isRefused(Launch.liveswap("reload"), "liveswap");
  }

  @Test
  void twoRunsOfOneProjectBothTakeTheEdit() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    Launch one = Launch.run(project.root()).with("--", "" + HttpProbe.freePort());
    Launch other = Launch.run(project.root()).with("--", "" + HttpProbe.freePort());
    try (RunningProgram first = one.start().ready();
        RunningProgram second = other.asUserOf(first).start().ready()) {
      project.edit(GREETING, "first", "second");

      first.http().awaitAnswer("/text", "second");
      second.http().awaitAnswer("/text", "second");
      assertThat(first.isAlive() && second.isAlive()).isTrue();
    }
  }

  @Test
  void theProgramsArgumentsExitCodeAndOutputAreItsOwn() throws Exception {
    Project project = Project.plain(folder.resolve("echo"));
    project.add(
        "Echo.java",
        """
        import java.util.Arrays;
        import java.util.Scanner;

        class Echo {
          public static void main(String[] args) {
            System.out.println(Arrays.toString(args));
            System.err.println("on the other stream");
            System.exit(42);
          }
        }
        """);
    Ended ended = Launch.liveswap("run", project.root() + "", "--", "a b", "--json", "*").end();
    assertThat(ended.exitCode()).isEqualTo(42);
    assertThat(ended.output()).containsExactly("[a b, --json, *]");
    assertThat(ended.errors()).contains("on the other stream");
  }
}
