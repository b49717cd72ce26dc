package dev.liveswap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodePagesTest {
  private static final Path PAGES = Path.of("..", "docs", "codes");

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAPageThatAgreesWithIt(Code code) throws IOException {
    List<String> page = Files.readAllLines(PAGES.resolve(code.id() + ".md"));

    assertThat(page).startsWith("# " + code.id() + ": " + code.title());
    assertThat(page).contains("Verdict: `" + code.leadsTo() + "`");
  }

  @Test
  void everyPageHasACode() throws IOException {
    List<String> codes = Arrays.stream(Code.values()).map(code -> code.id() + ".md").toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }
}
