package dev.liveswap.cli.program;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the JVM that runs the tests. */
class SharedArchiveTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Starts only if the archive can be used, and says where classes come from. */
  private static final List<String> STRICT = List.of("-Xshare:on", "-Xlog:class+load");

  @TempDir Path temp;

  @Test
  void theClassesOfAStartAreMappedInTheNext() throws Exception {
    SharedArchive archive = archive(List.of("-Xmx200m", "-Dkey=value"));
    assertThat(archive.jvmArguments()).isEmpty();
    Files.writeString(list(archive), "com/sun/tools/javac/main/Main\nno/such/Class\n");

    assertThat(archive.make()).isTrue();

    assertThat(archive.jvmArguments()).hasSize(1);
    assertThat(archive.wantedList()).as("it is there").isNull();
    assertThat(compile(archive))
        .anyMatch(line -> line.contains("tools.javac.main.Main source: shared objects file"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void anArchiveIsForOneHeapAndOneJdk() throws Exception {
    Path small = list(archive(List.of("-Xmx200m")));
    assertThat(list(archive(List.of("-Xmx40g")))).isNotEqualTo(small);
    assertThat(list(archive(List.of("-Xmx200m")))).isEqualTo(small);

    Path other = Files.createDirectories(temp.resolve("jdk").resolve("bin")).resolve("java");
    Files.writeString(other, "");
    assertThat(list(SharedArchive.in(temp.resolve("a"), other, List.of("-Xmx200m"), Map.of())))
        .isNotEqualTo(small);
  }

  @Test
  void withOptionsThatMightNotGoWithItThereIsNone() throws Exception {
    assertThat(archive(List.of("-XX:+UseZGC")).wantedList()).isNull();
    assertThat(archive(List.of("--patch-module", "java.base=x.jar")).wantedList()).isNull();
    assertThat(archive(List.of("-Xshare:off")).wantedList()).isNull();
    SharedArchive hidden =
        SharedArchive.in(
            temp.resolve("a"), JAVA, List.of(), Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseZGC"));
    assertThat(hidden.wantedList()).isNull();
    assertThat(hidden.jvmArguments()).isEmpty();
  }

  @Test
  void aJvmThatCannotMakeOneLeavesNothingBehind() throws Exception {
    Path broken = Files.createDirectories(temp.resolve("broken").resolve("bin")).resolve("java");
    Files.writeString(broken, "#!/bin/sh\nexit 1\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    SharedArchive archive = SharedArchive.in(temp.resolve("a"), broken, List.of(), Map.of());
    Files.writeString(list(archive), "java/lang/Object\n");

    assertThat(archive.make()).isFalse();

    assertThat(archive.jvmArguments()).isEmpty();
    assertThat(files()).isEmpty();
  }

  private SharedArchive archive(List<String> jvmArguments) throws IOException {
    return SharedArchive.in(temp.resolve("a"), JAVA, jvmArguments, Map.of());
  }

  private static Path list(SharedArchive archive) {
    return requireNonNull(archive.wantedList());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("a"))) {
      return files.toList();
    }
  }

  /** Starts a program of the JDK with the archive. */
  private List<String> compile(SharedArchive archive) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx200m"));
    command.addAll(archive.jvmArguments());
    command.addAll(STRICT);
    command.addAll(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main", "--version"));
    Path said = temp.resolve("said");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(said.toFile()))
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(said);
  }
}
