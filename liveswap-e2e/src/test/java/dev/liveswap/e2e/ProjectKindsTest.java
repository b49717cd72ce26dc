package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} takes projects as they are. */
class ProjectKindsTest {
  @TempDir Path folder;

  @Test
  void aPlainFolderOfSourcesWithoutABuildFile() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("plain")));
    editIsLive(project, Launch.run(project.root()).with("--", "0"));
    assertThat(project.root().resolve("app")).isDirectoryNotContaining("glob:**.class");
  }

  @Test
  void aPlainFolderWithItsSourcesInSrc() throws Exception {
    Path root = folder.resolve("plain");
    Project project =
        GreeterProgram.write(new Project(root, root.resolve("src"), root.resolve("classes")));
    editIsLive(project, Launch.run(root).with("--", "0"));
  }

  @Test
  void aClassPathAndAMainClass() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("built"))).compile();
    Launch run =
        Launch.liveswap(
            "run",
            "--json",
            "--classpath",
            project.classes().toString(),
            "--main",
            GreeterProgram.MAIN_CLASS,
            "--",
            "0");
    editIsLive(project, run);
  }

  private static void editIsLive(Project project, Launch run) throws Exception {
    try (RunningProgram program = run.start().ready()) {
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.http().get("/visits")).isEqualTo("1");

      project.edit(GREETING, "first", "second");

      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");
      assertThat(program.http().get("/visits")).isEqualTo("2");
    }
  }

  @Test
  void aMavenProjectOfThreeModules() throws Exception {
    Path root = MavenPrograms.threeModules(folder.resolve("shop"));
    Project model = Project.maven(root.resolve("model"));
    Project core = Project.maven(root.resolve("core"));
    try (RunningProgram program = Launch.run(root).with("--", "0").start().ready()) {
      assertThat(program.http().get("/price")).isEqualTo("customer pays 10 EUR");

      model.edit("shop/model/Price.java", "EUR", "CHF");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/price")).isEqualTo("customer pays 10 CHF");

      core.edit("shop/core/Checkout.java", "pays", "owes");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      // The parameter's own name: still compiled with the project's -parameters.
      assertThat(program.http().get("/price")).isEqualTo("customer owes 10 CHF");
    }
  }

  @Test
  void aChangedConstantReachesTheModulesThatHaveItInlined() throws Exception {
    Path root = MavenPrograms.threeModules(folder.resolve("shop"));
    Project model = Project.maven(root.resolve("model"));
    try (RunningProgram program = Launch.run(root).with("--", "0").start().ready()) {
      assertThat(program.http().get("/limit")).isEqualTo("at most 7");

      model.edit("shop/model/Price.java", "LIMIT = 7", "LIMIT = 8");

      // Live, or a restart where the constant's own field can't be given its new value.
      program.http().awaitAnswer("/limit", "at most 8");
    }
  }

  @Test
  void aMavenProjectWithLombokOnItsProcessorPath() throws Exception {
    Path root = MavenPrograms.lombok(folder.resolve("lombok"));
    Project project = Project.maven(root);
    try (RunningProgram program = Launch.run(root).with("--", "0").start().ready()) {
      assertThat(program.http().get("/user")).isEqualTo("User(name=Yuriy, age=3)");

      project.edit("users/Page.java", "age(3)", "age(4)");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).as(reload.toString()).isEqualTo("LIVE");
      assertThat(program.http().get("/user")).isEqualTo("User(name=Yuriy, age=4)");

      // A class whose members are made by the processor: all of them must still be there.
      project.edit("users/User.java", "return years + 0", "return years + 100");
      reload = program.nextReload();
      assertThat(reload.verdict()).as(reload.toString()).isEqualTo("LIVE");
      assertThat(program.http().get("/user")).isEqualTo("User(name=Yuriy, age=104)");
    }
  }
}
