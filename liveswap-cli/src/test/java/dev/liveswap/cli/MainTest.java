package dev.liveswap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.cli.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed, up to where a program would be started. */
class MainTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    Environment environment =
        new Environment(
            new Home(folder.resolve("tool")),
            folder,
            Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
            folder.resolve("home"),
            new Terminal(false, false, false, UTF_8),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return Main.run(List.of(args), environment);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private void agentIsBuilt() throws IOException {
    Path jar = folder.resolve("tool/liveswap-agent/target/liveswap-agent.jar");
    Files.createDirectories(jar.getParent());
    // javac reads it, so it has to be one.
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, new Manifest()).close();
    }
  }

  @Test
  void pathPrintsTheAgentAndNothingElse() throws IOException {
    agentIsBuilt();
    assertThat(run("path")).isZero();
    assertThat(out())
        .isEqualTo(
            folder.resolve("tool/liveswap-agent/target/liveswap-agent.jar")
                + System.lineSeparator());
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LS029", "ls029", "ls29", "29"})
  void explainShowsThePageOfACode(String code) throws IOException {
    Path page = folder.resolve("tool/docs/codes/LS029.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "# LS029\nthe superclass\n");

    assertThat(run("explain", code)).isZero();
    assertThat(out()).isEqualTo("# LS029\nthe superclass\n");
  }

  @Test
  void explainWithoutPagesStillSaysWhatTheCodeMeans() {
    assertThat(run("explain", "LS029")).isZero();
    assertThat(out()).contains("the superclass changed");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(ExitCode.USAGE, "did you mean status?", List.of("statsu")),
        Arguments.of(ExitCode.USAGE, "--main", List.of("run", "--mian", "a.Main")),
        Arguments.of(ExitCode.USAGE, "--main", List.of("run", "--mian", "a.Main", "one", "two")),
        Arguments.of(ExitCode.USAGE, "a command is missing", List.of()),
        Arguments.of(ExitCode.USAGE, "'x' is not a long", List.of("attach", "x")),
        Arguments.of(ExitCode.USAGE, "no code LS999", List.of("explain", "LS999")),
        Arguments.of(
            ExitCode.USAGE, "did you mean keep?", List.of("run", ".", "--on-unsupported=kep")),
        Arguments.of(
            ExitCode.CANNOT_ATTACH, "no process 999999999", List.of("attach", "999999999")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program runs", List.of("reload")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program runs", List.of("status")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program runs", List.of("undo")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program runs", List.of("redo")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program runs", List.of("history")),
        Arguments.of(ExitCode.USAGE, "counted from 0 (the start), not -1", List.of("undo", "-1")),
        Arguments.of(ExitCode.USAGE, "'x' is not an int", List.of("undo", "x")),
        Arguments.of(ExitCode.NOT_RUNNING, "no program with pid 1", List.of("status", "--pid=1")),
        Arguments.of(ExitCode.NO_PROJECT, "nowhere does not exist", List.of("run", "nowhere")),
        Arguments.of(ExitCode.NO_PROJECT, "has no Java sources", List.of("run", "empty")),
        Arguments.of(ExitCode.NO_PROJECT, "is a Gradle project", List.of("run", "gradle")),
        Arguments.of(ExitCode.NO_PROJECT, "gone.jar", List.of("run", "-cp", "gone.jar")),
        Arguments.of(ExitCode.DOES_NOT_BUILD, "Broken.java:1:", List.of("run", "broken")),
        Arguments.of(
            ExitCode.DOES_NOT_BUILD, "\"kind\":\"failure\"", List.of("run", "broken", "--json")),
        Arguments.of(ExitCode.FILES, ": Not a directory", List.of("run", "blocked")),
        Arguments.of(ExitCode.NO_MAIN_CLASS, "--main B", List.of("run", "several")),
        Arguments.of(
            ExitCode.NO_MAIN_CLASS,
            "no.Such does not exist",
            List.of("run", "several", "--main=no.Such")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsOneMessageAndAnExitCodeAndNeverAStackTrace(
      ExitCode code, String message, List<String> args) throws IOException {
    agentIsBuilt();
    Files.createDirectories(folder.resolve("empty"));
    write("gradle/build.gradle.kts", "");
    write("broken/Broken.java", "class Broken { int x = ; }");
    write("blocked/A.java", "class A { public static void main(String[] args) {} }");
    write("blocked/.liveswap", "a file where the class files' folder should be");
    write("several/A.java", "class A { public static void main(String[] args) {} }");
    write("several/B.java", "class B { public static void main(String[] args) {} }");

    assertThat(run(args.toArray(String[]::new))).as(err()).isEqualTo(code.number());
    assertThat(err()).contains(message).doesNotContain("\tat ");
    assertThat(out()).isEmpty();
  }

  @Test
  void aMistakeInThePropertiesOfAProjectNamesTheFile() throws IOException {
    write("shop/liveswap.properties", "wacth=off\n");
    assertThat(run("run", "shop")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err()).contains("liveswap.properties").contains("did you mean watch?");
  }

  @Test
  void helpNamesEveryCommandAndEveryExitCode() {
    assertThat(run("--help")).isZero();
    assertThat(out())
        .contains(
            "run", "attach", "reload", "status", "history", "undo", "redo", "explain", "path",
            "bench", "fuzz");
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::meaning)).allMatch(out()::contains);
    assertThat(run("run", "--help")).isZero();
    assertThat(out()).contains("--on-unsupported").contains("--jvm-arg").contains("q quit");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
