package dev.liveswap.cli.sharing;

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

  @TempDir Path temp;

  @Test
  void theClassesOfAStartAreMappedInTheNext() throws Exception {
    SharedArchive archive = archive(List.of("-Xmx200m", "-Dkey=value"));
    assertThat(archive.exists()).isFalse();
    assertThat(compile(archive.jvmArguments()))
        .noneMatch(line -> line.contains("javac.main.Main source: shared objects file"));

    assertThat(archive.make()).isTrue();

    assertThat(archive.exists()).isTrue();
    List<String> strict = new ArrayList<>(archive.jvmArguments());
    // Starts only if the archive can be used.
    strict.add("-Xshare:on");
    assertThat(compile(strict))
        .anyMatch(line -> line.contains("javac.main.Main source: shared objects file"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void anArchiveIsForOneHeapAndOneJdk() throws Exception {
    List<String> small = archive(List.of("-Xmx200m")).jvmArguments();
    assertThat(small).isNotEmpty();
    assertThat(archive(List.of("-Xmx40g")).jvmArguments()).isNotEqualTo(small);
    assertThat(archive(List.of("-Xmx200m")).jvmArguments()).isEqualTo(small);

    Path other = Files.createDirectories(temp.resolve("jdk").resolve("bin")).resolve("java");
    Files.writeString(other, "");
    SharedArchive ofOther =
        SharedArchive.in(temp.resolve("a"), other, List.of("-Xmx200m"), Map.of());
    assertThat(ofOther.jvmArguments()).isNotEqualTo(small);
  }

  @Test
  void withOptionsThatMightNotGoWithItThereIsNone() throws Exception {
    assertThat(archive(List.of("-XX:+UseZGC")).jvmArguments()).isEmpty();
    assertThat(archive(List.of("--patch-module", "java.base=x.jar")).jvmArguments()).isEmpty();
    assertThat(archive(List.of("-Xshare:off")).jvmArguments()).isEmpty();
    SharedArchive hidden =
        SharedArchive.in(
            temp.resolve("a"), JAVA, List.of(), Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseZGC"));
    assertThat(hidden.jvmArguments()).isEmpty();
    assertThat(hidden.make()).isFalse();
  }

  @Test
  void aJvmThatCannotMakeOneLeavesNothingBehind() throws Exception {
    Path broken = Files.createDirectories(temp.resolve("broken").resolve("bin")).resolve("java");
    Files.writeString(broken, "#!/bin/sh\nexit 1\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    SharedArchive archive = SharedArchive.in(temp.resolve("a"), broken, List.of(), Map.of());
    String list = archive.jvmArguments().get(0).replaceFirst(".*=", "");
    Files.writeString(Path.of(list), "java/lang/Object\n");

    assertThat(archive.make()).isFalse();

    assertThat(archive.exists()).isFalse();
    assertThat(files()).isEmpty();
  }

  @Test
  void aListIsTakenAsFarAsItIsWholeAndAboutTheJdk() throws Exception {
    String listed =
        """
        # a comment
        java/util/BitSet id: 4
        app/Main id: 5
        com/acme/Jar id: 6 super: 0 source: /x.jar
        @lambda-proxy java/util/BitSet run ()V
        @lambda-proxy app/Main run ()V
        @lambda-form-invoker [LF_RESOLVE] java.lang.invoke.Invokers$Holder linkToTarget L_L
        java/util/Bit""";
    assertThat(ArchivedClasses.of(temp, listed))
        .containsExactly(
            "java/util/BitSet",
            "@lambda-proxy java/util/BitSet run ()V",
            "@lambda-form-invoker [LF_RESOLVE] java.lang.invoke.Invokers$Holder linkToTarget L_L");
  }

  private SharedArchive archive(List<String> jvmArguments) throws IOException {
    return SharedArchive.in(temp.resolve("a"), JAVA, jvmArguments, Map.of());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("a"))) {
      return files.toList();
    }
  }

  /** Starts a program of the JDK. */
  private List<String> compile(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx200m"));
    command.addAll(options);
    command.addAll(
        List.of("-Xlog:class+load", "-m", "jdk.compiler/com.sun.tools.javac.Main", "--version"));
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
