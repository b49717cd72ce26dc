package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first two commands. */
class ReadmeScenarioTest {
  private static final String HANDLER = "hello/ExampleHandler.java";

  @TempDir Path folder;
  private Project hello;

  @BeforeEach
  void aCopyOfTheDemo() throws Exception {
    hello = Project.maven(folder.resolve("hello")).copyOf(Tool.root().resolve("examples/hello"));
  }

  @Test
  void aSavedEditIsWhatTheNextReloadOfThePageShowsAndTheStateIsKept() throws Exception {
    try (RunningProgram program =
        Launch.run(hello.root()).inJvmAsItComes().with("--", "0").start().ready()) {
      assertThat(program.http().get("/example?name=Yuriy")).isEqualTo("Hello, Yuriy!");
      assertThat(program.http().get("/counter")).isEqualTo("1");
      assertThat(program.http().get("/counter")).isEqualTo("2");

      hello.editByRename(HANDLER, "Hello, ", "Hello modified, ");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE");
      assertThat(reload.changes()).containsExactly("CHANGED hello.ExampleHandler");
      assertThat(program.http().get("/example?name=Yuriy")).isEqualTo("Hello modified, Yuriy!");
      assertThat(program.http().get("/counter")).isEqualTo("3");
    }
  }

  @Test
  void aPersonReadsOneTimedLineASave() throws Exception {
    Launch run = Launch.liveswap("run", hello.root().toString(), "--", "0");
    try (RunningProgram program = run.start()) {
      program.awaitLine("ready: watching");

      hello.edit(HANDLER, "Hello, ", "Hello modified, ");

      assertThat(program.awaitLine("1 class live in"))
          .matches("liveswap .* 1 class live in \\d+ ms +ExampleHandler \\(.*handle.*\\)");
      assertThat(program.output()).allMatch(line -> line.startsWith("Listening on"));
    }
  }

  @Test
  void theDemoRunsUnderTheAgentAloneWithNothingButJava() throws Exception {
    hello.compile();
    Launch java = Launch.agent().inJvmAsItComes().program(hello, "hello.Main", "0");
    try (RunningProgram program = java.start().ready()) {
      hello.edit(HANDLER, "Hello, ", "Hello modified, ");

      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/example?name=Yuriy")).isEqualTo("Hello modified, Yuriy!");
    }
  }
}
