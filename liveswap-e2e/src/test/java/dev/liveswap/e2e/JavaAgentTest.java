package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -javaagent:liveswap-agent.jar} and nothing else. */
class JavaAgentTest {
  @TempDir Path folder;

  @Test
  void aShellScriptThatOnlyAddsTheAgent() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    project.addFile(
        "start.sh",
        """
        #!/bin/sh
        cd "$(dirname "$0")"
        exec "$JAVA_HOME/bin/java" -javaagent:%s -cp target/classes app.Main 0
        """
            .formatted(Tool.agentJar()));
    Launch script = Launch.command("sh", project.root().resolve("start.sh").toString());
    try (RunningProgram program = script.in(folder).start()) {
      program.awaitLine("ready: watching");
      project.edit(GREETING, "first", "second");
      assertThat(program.awaitLine("live in")).startsWith("liveswap").contains("Greeting");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void sourceRootsAreInferredFromGradlesClassFolders() throws Exception {
    Project project = GreeterProgram.write(Project.gradle(folder.resolve("greeter"))).compile();
    editIsLive(project, Launch.agent().program(project, GreeterProgram.MAIN_CLASS));
  }

  @Test
  void sourceRootsOfSeveralModulesAreInferred() throws Exception {
    Project words = Project.maven(folder.resolve("words"));
    words.add("words/Word.java", GreeterProgram.classSaying("words", "Word", "word")).compile();
    Project app = GreeterProgram.write(Project.maven(folder.resolve("app")));
    app.edit(GREETING, "\"first\"", "\"my \" + words.Word.text()");
    app.compile(words.classes());
    String classPath = app.classes() + ":" + words.classes();
    Launch java = Launch.agent().in(folder).with("-cp", classPath, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start().ready()) {
      words.edit("words/Word.java", "\"word\"", "\"words\"");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("my words");

      app.edit(GREETING, "my ", "your ");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("your words");
    }
  }

  @Test
  void aJarWhoseManifestNamesTheClassFolder() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "missing.jar target/classes/");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, GreeterProgram.MAIN_CLASS);
    Path jar = project.root().resolve("start.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    editIsLive(project, Launch.agent().in(folder).with("-jar", jar.toString()));
  }

  @Test
  void lombokOnTheClassPathIsAllItNeeds() throws Exception {
    Path lombok = MavenPrograms.lombokJar();
    Project project = withLombok();
    String classPath = project.classes() + ":" + lombok;
    Launch java = Launch.agent().in(folder).with("-cp", classPath, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start().ready()) {
      project.edit("app/Word.java", "first", "second");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).as(reload.toString()).startsWith("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void lombokThatIsOnlyNeededToCompileIsAskedForAndThenTaken() throws Exception {
    Project project = withLombok();
    try (RunningProgram program =
        Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
      project.edit("app/Word.java", "first", "second");
      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("REFUSED");
      assertThat(reload.toString()).contains("processor-path=/path/to/lombok.jar");
    }
    Launch told = Launch.agent("processor-path=" + MavenPrograms.lombokJar());
    try (RunningProgram program =
        told.program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
      program.nextReload(); // what was saved before the start
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  private Project withLombok() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
    project.add(
        "app/Word.java",
        """
        package app;

        public class Word {
          @lombok.Getter(lombok.AccessLevel.PUBLIC)
          private final Object unused = "";

          @lombok.Builder
          static String text(String word) {
            return word;
          }

          String getText() {
            return Word.builder().word("first").build() + getUnused();
          }
        }
        """);
    project.edit(GREETING, "return \"first\"", "return new Word().getText()");
    return project.compileProcessed(MavenPrograms.lombokJar());
  }

  @Test
  void aCopyInAJarBeforeTheWatchedFolderIsNeverCalledLive() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Path jar = folder.resolve("old.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new java.util.zip.ZipEntry("app/Greeting.class"));
      out.write(Files.readAllBytes(project.classFile("app.Greeting")));
    }
    String classPath = jar + ":" + project.classes();
    Launch java = Launch.agent().in(folder).with("-cp", classPath, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start().ready()) {
      assertThat(program.http().get("/text")).isEqualTo("first");

      project.edit(GREETING, "first", "second");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(reload.codes()).containsExactly("LS065");
      assertThat(reload.changes()).isEmpty();
      assertThat(reload.finding().message()).contains("app.Greeting", jar.toString());
      assertThat(program.http().get("/text")).isEqualTo("first");
    }
  }

  @Test
  void spacesAndLettersOfOtherAlphabetsInPaths() throws Exception {
    Path odd = folder.resolve("mes projets/Ünïcode Юрій 日本/greeter+%20&co");
    Project project = GreeterProgram.write(Project.maven(odd)).compile();
    editIsLive(
        project,
        Launch.agent()
            .environment("LC_ALL", "C.UTF-8")
            .program(project, GreeterProgram.MAIN_CLASS));
  }

  @Test
  void anUnknownOptionNamesTheNearestKnownOne() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Launch java =
        Launch.java("-javaagent:" + Tool.agentJar() + "=wach=off")
            .program(project, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      assertThat(program.awaitLine("wach")).contains("watch");
    }
  }

  @Test
  void theProgramsOwnOutputIsUntouched() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    try (RunningProgram program =
        Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
      project.edit(GREETING, "first", "second");
      program.nextReload();
      program.http();
      assertThat(program.output()).hasSize(1).allMatch(line -> line.startsWith("Listening on"));
    }
  }

  @Test
  void theProgramMeetsNoneOfTheToolsClasses() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    try (RunningProgram program =
        Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
      for (String ours : new String[] {"org.objectweb.asm.ClassReader", "com.google.gson.Gson"}) {
        assertThat(program.http().get("/call?" + ours)).isEqualTo("no class " + ours);
      }
    }
  }

  @Test
  void aProgramThatEndsEndsAtOnceAndWithItsOwnExitCode() throws Exception {
    Project project =
        Project.maven(folder.resolve("short"))
            .add(
                "app/Main.java",
                """
                package app;

                public class Main {
                  public static void main(String[] args) {
                    System.out.println("done");
                    System.exit(7);
                  }
                }
                """)
            .compile();
    Launch.Ended ended = Launch.agent().program(project, "app.Main").end();
    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.output()).containsExactly("done");
  }

  @Test
  void aProgramThatReturnsFromMainIsNotKeptAlive() throws Exception {
    Project project =
        Project.maven(folder.resolve("short"))
            .add(
                "app/Main.java",
                "package app; class Main { public static void main(String[] a) {} }")
            .compile();
    assertThat(Launch.agent().program(project, "app.Main").end().exitCode()).isZero();
  }

  private static void editIsLive(Project project, Launch java) throws Exception {
    try (RunningProgram program = java.start().ready()) {
      project.edit(GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }
}
