package dev.liveswap.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir Path project;

  @BeforeEach
  void anAgentThatWasBuilt() throws Exception {
    Files.createDirectories(project.resolve("liveswap-agent/target"));
    Files.createFile(project.resolve("liveswap-agent/target/liveswap-agent.jar"));
  }

  @Test
  void withoutOptionsTheLastProgramHasTenThousandClassesAndTwoHundredEdits() {
    Options options = Options.parse(List.of(), project);
    assertThat(options.edits()).isEqualTo(200);
    assertThat(options.sizes()).endsWith(10_000);
    assertThat(options.pairs()).isGreaterThanOrEqualTo(15);
  }

  @Test
  void sizesEditsAndSeedAreTakenAsTyped() {
    Options options =
        Options.parse(List.of("--classes", "50,60", "--edits", "3", "--seed", "9"), project);
    assertThat(options.sizes()).containsExactly(50, 60);
    assertThat(options.edits()).isEqualTo(3);
    assertThat(options.seed()).isEqualTo(9);
  }

  @Test
  void whateverIsWrongIsSaid() {
    assertThatThrownBy(() -> Options.parse(List.of("--edit", "3"), project))
        .hasMessageContaining("unknown option --edit");
    assertThatThrownBy(() -> Options.parse(List.of("--edits"), project))
        .hasMessageContaining("needs a value");
    assertThatThrownBy(() -> Options.parse(List.of("--edits", "none"), project))
        .hasMessageContaining("needs a number");
    assertThatThrownBy(() -> Options.parse(List.of("--classes", "2"), project))
        .hasMessageContaining("at least 3");
    assertThatThrownBy(() -> Options.parse(List.of("--agent", "no.jar"), project))
        .hasMessageContaining("no agent at no.jar");
  }
}
