package dev.liveswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void whatStandsBehindTwoDashesIsTheProgramsWhateverItLooksLike() {
    assertThat(Arguments.split(List.of("run", ".", "--", "--json", "--", "a b")))
        .isEqualTo(new Arguments(List.of("run", "."), List.of("--json", "--", "a b")));
    assertThat(Arguments.split(List.of("status")))
        .isEqualTo(new Arguments(List.of("status"), List.of()));
  }
}
