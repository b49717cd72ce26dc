package dev.liveswap.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.benchmarks.program.Program.EditedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  @Test
  void theSameSizeAndSeedGiveTheSameProgram() {
    assertThat(new Generator(100, 7).sources()).isEqualTo(new Generator(100, 7).sources());
    assertThat(new Generator(100, 7).sources()).isNotEqualTo(new Generator(100, 8).sources());
  }

  @Test
  void itHasExactlyAsManyClassesAsAskedFor(@TempDir Path directory) throws Exception {
    Program program = new Generator(120, 42).write(directory);
    try (Stream<Path> files = Files.walk(program.classes())) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(120);
    }
  }

  @Test
  void itsClassesAreOfEveryKindAndSpreadOverPackages() {
    var sources = new Generator(200, 42).sources();
    assertThat(sources.values())
        .anyMatch(source -> source.contains("public record"))
        .anyMatch(source -> source.contains("public enum"))
        .anyMatch(source -> source.contains("public interface"))
        .anyMatch(source -> source.contains("public class"));
    assertThat(sources.keySet().stream().map(path -> path.replaceAll("/[^/]*$", "")).distinct())
        .hasSizeGreaterThan(7);
  }

  @Test
  void oneStringOfOneFileIsWhatIsEdited(@TempDir Path directory) throws Exception {
    Program program = new Generator(10, 42).write(directory);
    String before = Files.readString(program.edited().path());
    assertThat(before).isEqualTo(program.edited().saying("Hello"));
    assertThat(program.edited().saying("other"))
        .isEqualTo(before.replace("\"Hello\"", "\"other\""));
    assertThat(program.edited().template()).containsOnlyOnce(EditedFile.MARK);
  }

  @Test
  void aProgramWithoutRoomForAnEditedClassIsRefused() {
    assertThatThrownBy(() -> new Generator(2, 42)).hasMessageContaining("at least 3");
  }

  @Test
  void theRunningProgramSaysItsGreeting(@TempDir Path directory) throws Exception {
    Program program = new Generator(30, 42).write(directory.resolve("program"));
    try (RunningProgram running =
        RunningProgram.start(program, List.of(), directory.resolve("scratch"))) {
      long before = System.nanoTime();
      assertThat(running.awaitText(program.channel(), "Hello, Yuriy")).isNotEqualTo(before);
    }
  }
}
