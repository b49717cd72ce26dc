package dev.liveswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read about exit codes is what they get. */
class ExitCodePageTest {
  @Test
  void thePageListsExactlyTheExitCodesThereAre() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "command-line.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                .toList());
  }
}
