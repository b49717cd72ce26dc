package dev.liveswap.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.benchmarks.program.Program.EditedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  @Test
  void the_same_size_and_seed_give_the_same_program() {
    assertThat(new Generator(100, 7).sources()).isEqualTo(new Generator(100, 7).sources());
    assertThat(new Generator(100, 7).sources()).isNotEqualTo(new Generator(100, 8).sources());
  }

  @Test
  void it_has_exactly_as_many_classes_as_asked_for(@TempDir Path directory) throws Exception {
    Program program = new Generator(120, 42).write(directory);
    try (Stream<Path> files = Files.walk(program.classes())) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(120);
    }
  }

  @Test
  void its_classes_are_of_every_kind_and_spread_over_packages() {
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
  void one_string_of_one_file_is_what_is_edited(@TempDir Path directory) throws Exception {
    Program program = new Generator(10, 42).write(directory);
    String before = Files.readString(program.edited().path());
    assertThat(before).isEqualTo(program.edited().saying("Hello"));
    assertThat(program.edited().saying("other"))
        .isEqualTo(before.replace("\"Hello\"", "\"other\""));
    assertThat(program.edited().template()).containsOnlyOnce(EditedFile.MARK);
  }

  @Test
  void a_program_without_room_for_an_edited_class_is_refused() {
    assertThatThrownBy(() -> new Generator(2, 42)).hasMessageContaining("at least 3");
  }

  @Test
  void the_running_program_says_its_greeting(@TempDir Path directory) throws Exception {
    Program program = new Generator(30, 42).write(directory.resolve("program"));
    try (RunningProgram running =
        RunningProgram.start(program, java.util.List.of(), directory.resolve("scratch"))) {
      long before = System.nanoTime();
      assertThat(running.awaitText(program.channel(), "Hello, Yuriy")).isNotEqualTo(before);
    }
  }
}
