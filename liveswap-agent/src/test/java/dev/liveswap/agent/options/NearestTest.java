package dev.liveswap.agent.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({"'','',0", "a,'',1", "'',ab,2", "kitten,sitting,3", "watch,wacth,2", "flaw,lawn,2"})
  void distanceIsTheNumberOfLettersToChange(String from, String to, int distance) {
    assertThat(Nearest.distance(from, to)).isEqualTo(distance);
    assertThat(Nearest.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void theNearestIsChosen() {
    assertThat(Nearest.of("prot", List.of("project", "port", "parent"))).isEqualTo("port");
  }
}
