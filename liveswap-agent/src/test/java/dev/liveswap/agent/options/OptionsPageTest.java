package dev.liveswap.agent.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list that people read and the list that the program checks against are the same. */
class OptionsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "options.md");

  @Test
  void thePageListsExactlyTheOptionsThereAre() throws IOException {
    String table =
        "| option | value | default | what for | where |\n|---|---|---|---|---|\n"
            + Arrays.stream(Option.values())
                .map(OptionsPageTest::row)
                .collect(Collectors.joining("\n"))
            + "\n";

    // When this fails, put the table of the message into the page.
    assertThat(Files.readString(PAGE)).contains(table);
    assertThat(Files.readAllLines(PAGE))
        .filteredOn(line -> line.startsWith("| `"))
        .hasSize(Option.values().length);
  }

  private static String row(Option option) {
    String where =
        option.places().stream()
            .sorted()
            .map(
                place ->
                    switch (place) {
                      case AGENT -> "agent";
                      case PROPERTIES -> "file";
                      case COMMAND_LINE -> "command line";
                    })
            .collect(Collectors.joining(", "));
    return "| `"
        + option.key()
        + "` | `"
        + option.form().replace("|", "\\|")
        + "` | "
        + option.defaultValue()
        + " | "
        + option.help()
        + " | "
        + where
        + " |";
  }
}
