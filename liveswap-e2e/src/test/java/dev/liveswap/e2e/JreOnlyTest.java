package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java without a compiler. */
class JreOnlyTest {
  @TempDir static Path folder;
  private static Path jre;

  @BeforeAll
  static void aJavaWithoutACompiler() throws Exception {
    jre = folder.resolve("jre");
    Launch.Ended jlink =
        Launch.command(
                Tool.javaHome().resolve("bin/jlink").toString(),
                "--add-modules",
                "java.se,jdk.httpserver,jdk.unsupported",
                "--output",
                jre.toString())
            .end();
    assumeTrue(jlink.exitCode() == 0, () -> "this JDK can't make a JRE: " + jlink.said());
  }

  @Test
  void underTheAgentTheProgramRunsAndIsToldWhatToInstall() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Launch java =
        Launch.command(jre.resolve("bin/java").toString(), "-javaagent:" + Tool.agentJar())
            .program(project, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.awaitLine("JDK")).contains("liveswap");
    }
  }

  @Test
  void runCompilesForAProgramThatHasNoCompiler() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("served")));
    Launch run = Launch.run(project.root()).with("--java", jre.toString());
    try (RunningProgram program = run.start().ready()) {
      assertThat(program.http().get("/text")).isEqualTo("first");

      project.edit(GreeterProgram.GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");

      project.edit(GreeterProgram.GREETING, "\"second\"", "\"second\" + nothing");
      Report refused = program.nextReload();
      assertThat(refused.verdict()).isEqualTo("REFUSED");
      assertThat(refused.toString()).contains("nothing");

      project.edit(GreeterProgram.GREETING, " + nothing", " + added()");
      project.edit(
          GreeterProgram.GREETING,
          "class Greeting {",
          "class Greeting { int added() { return 3; }");
      program.http().awaitAnswer("/text", "second3");
    }
  }

  @Test
  void runSaysWhereThereIsNoJava() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("nowhere")));
    Launch.Ended ended =
        Launch.liveswap("run", "--java", folder.resolve("missing").toString())
            .with(project.root().toString())
            .end();
    assertThat(ended.exitCode()).isNotZero();
    assertThat(ended.said()).contains("missing", "bin/java").doesNotContain("\tat ");
  }

  @Test
  void runSaysThatItNeedsAJdk() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("plain")));
    Launch.Ended ended =
        Launch.liveswap("run", project.root().toString())
            .environment("JAVA_HOME", jre.toString())
            .environment("PATH", jre.resolve("bin") + ":/usr/bin:/bin")
            .end();
    assertThat(ended.exitCode()).isNotZero();
    assertThat(ended.said()).contains("JDK").doesNotContain("\tat ");
  }
}
