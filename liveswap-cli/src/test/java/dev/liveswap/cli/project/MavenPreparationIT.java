package dev.liveswap.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.Options;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.Home;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.console.Terminal;
import dev.liveswap.cli.program.Launch;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.devloop.report.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of several modules, a real Maven and the packaged probe. */
class MavenPreparationIT {
  private static final Path TOOL = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path temp;
  private Path root;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void aShopOfTwoModules() throws IOException {
    root = temp.toRealPath().resolve("my shöp");
    write(
        root.resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion>
        <groupId>t</groupId><artifactId>root</artifactId><version>1</version>
        <packaging>pom</packaging>
        <modules><module>app</module><module>lib</module></modules>
        <properties><maven.compiler.release>17</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
        <build><pluginManagement><plugins>
        <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version></plugin>
        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
        </plugins></pluginManagement></build></project>
        """);
    module(
        "app",
        "<dependencies><dependency><groupId>t</groupId><artifactId>lib</artifactId>"
            + "<version>1</version></dependency></dependencies>");
    module("lib", "");
    write(
        root.resolve("app/src/main/java/app/Main.java"),
        "package app; class Main { public static void main(String[] a) { lib.Lib.one(); } }");
    write(
        root.resolve("lib/src/main/java/lib/Lib.java"),
        "package lib; public class Lib { public static int one() { return 1; } }");
  }

  private void module(String name, String more) throws IOException {
    write(
        root.resolve(name).resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>t</groupId>"
            + "<artifactId>root</artifactId><version>1</version></parent><artifactId>"
            + name
            + "</artifactId>"
            + more
            + "</project>");
  }

  @Test
  void mavenIsAskedOnceAndAgainWhenAPomOrAClassFolderIsNoLongerWhatItWas() throws Exception {
    Launch launch = prepare(root);

    assertThat(launch.mainClass()).isEqualTo("app.Main");
    assertThat(launch.workingDirectory()).isEqualTo(root.resolve("app"));
    assertThat(launch.classPath())
        .containsExactly(root.resolve("app/target/classes"), root.resolve("lib/target/classes"));
    Project project = ProjectFile.read(launch.agentOptions().path(Option.PROJECT).orElseThrow());
    assertThat(project.baseDir()).isEqualTo(root);
    assertThat(project.modules()).extracting(SourceModule::name).containsExactly("lib", "app");
    assertThat(askedMaven()).isTrue();

    assertThat(prepare(root)).isEqualTo(launch);
    assertThat(askedMaven()).isFalse();

    Files.writeString(root.resolve("lib/pom.xml"), "\n", StandardOpenOption.APPEND);
    prepare(root);
    assertThat(askedMaven()).as("after a pom was edited").isTrue();

    deleteAll(root.resolve("lib/target"));
    prepare(root);
    assertThat(askedMaven()).as("after a clean").isTrue();
    assertThat(root.resolve("lib/target/classes/lib/Lib.class")).exists();
  }

  @Test
  void whatWasEditedMeanwhileIsCompiledWithoutMaven() throws Exception {
    prepare(root);
    assertThat(askedMaven()).isTrue();
    Path source = root.resolve("lib/src/main/java/lib/Lib.java");
    Path classFile = root.resolve("lib/target/classes/lib/Lib.class");
    byte[] before = Files.readAllBytes(classFile);

    edit(source, "return 1;", "return 2;");
    prepare(root);
    assertThat(askedMaven()).isFalse();
    assertThat(Files.readAllBytes(classFile)).isNotEqualTo(before);

    edit(source, "return 2;", "return two;");
    assertThatThrownBy(() -> prepare(root))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.DOES_NOT_BUILD);
              assertThat(failure.details())
                  .anyMatch(line -> line.contains("lib/src/main/java/lib/Lib.java:1:"))
                  .anyMatch(line -> line.contains("cannot find symbol"));
            });
  }

  @Test
  void aModuleIsBuiltTogetherWithTheSiblingsItNeeds() throws Exception {
    Launch launch = prepare(root.resolve("app"));

    assertThat(launch.mainClass()).isEqualTo("app.Main");
    assertThat(launch.classPath()).contains(root.resolve("lib/target/classes"));
  }

  @Test
  void whatMavenHasToComplainAboutIsShownAsItIs() throws Exception {
    edit(root.resolve("lib/src/main/java/lib/Lib.java"), "return 1;", "return one;");

    assertThatThrownBy(() -> prepare(root))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("Maven could not build");
    assertThat(said.toString(UTF_8)).contains("[ERROR]").contains("Lib.java:[1,");
  }

  private Launch prepare(Path folder) throws Exception {
    PrintStream stream = new PrintStream(said, true, UTF_8);
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("XDG_CACHE_HOME", temp.resolve("cache").toString());
    // Not the machine's Maven: the one that comes with the tool.
    variables.remove("PATH");
    Environment environment =
        new Environment(
            new Home(TOOL),
            temp,
            variables,
            Path.of(System.getProperty("user.home")),
            new Terminal(false, false, false, UTF_8),
            stream,
            stream);
    return Preparations.of(
            new Preparations.Request(folder, null, Options.none()),
            environment,
            new Console(stream, Style.PLAIN, false))
        .prepare();
  }

  private boolean askedMaven() {
    boolean asked = said.toString(UTF_8).contains("asking Maven");
    said.reset();
    return asked;
  }

  /** As if it were done a while later: file times may be as coarse as a second. */
  private static void edit(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
