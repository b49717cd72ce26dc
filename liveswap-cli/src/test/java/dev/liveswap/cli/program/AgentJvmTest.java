package dev.liveswap.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.Options;
import dev.liveswap.cli.sharing.SharedArchive;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJvmTest {
  @TempDir Path temp;

  @Test
  void theCommandLineHoldsAgentClassPathMainClassAndArguments() {
    AgentJvm jvm = jvm(temp.resolve("s.properties"));
    Launch launch =
        new Launch("a.Main", List.of(Path.of("x y"), Path.of("z.jar")), temp, Options.none());

    assertThat(jvm.command(launch))
        .containsExactly(
            "/jdk/bin/java",
            "-Xmx1g",
            "-javaagent:/tool/agent.jar=settings=\"" + temp.resolve("s.properties") + "\"",
            "-cp",
            "x y" + File.pathSeparator + "z.jar",
            "a.Main",
            "--port",
            "8 0");
  }

  @Test
  void theAgentIsToldThatItsReportsAreShownElsewhereAndWhoseEndIsItsOwn() throws Exception {
    Path settings = temp.resolve("a, \u00e9").resolve("s.properties");
    Path project = temp.resolve("project.properties");
    Options options = Options.none().with(Option.PROJECT, project.toString());

    jvm(settings).writeSettings(new Launch("a.Main", List.of(), temp, options));

    assertThat(settings).isRegularFile();
    AgentOptions told = AgentOptions.read("settings=\"" + settings + "\"", temp);
    assertThat(told.report()).isEqualTo(AgentOptions.Report.OFF);
    assertThat(told.control()).isTrue();
    assertThat(told.project()).isEqualTo(project);
    assertThat(told.compiler()).isEqualTo("4711:c0ffee");
    assertThat(told.parent()).isEqualTo(ProcessHandle.current().pid());
    assertThat(Files.readString(settings)).contains("docs/options.md");
  }

  private static AgentJvm jvm(Path settings) {
    return new AgentJvm(
        Path.of("/jdk/bin/java"),
        Path.of("/tool/agent.jar"),
        List.of("-Xmx1g"),
        List.of("--port", "8 0"),
        true,
        settings,
        "4711:c0ffee",
        SharedArchive.none());
  }
}
