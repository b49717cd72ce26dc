package dev.liveswap.testkit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.api.ApiProbe;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final ReflectionTexts TEXTS = new ReflectionTexts();

  @Test
  void whatColdStartsAgreeOnHasToBeTheSameHot() {
    Map<String, String> cold = Map.of("C m() #0", "1", "C n() #0", "2");

    Results results = new Results(cold, cold, cold);

    assertThat(results.differencesOf(cold, TEXTS)).isEmpty();
    assertThat(results.differencesOf(Map.of("C m() #0", "1", "C n() #0", "3"), TEXTS))
        .singleElement()
        .asString()
        .contains("C n() #0", "hot  3", "cold 2");
  }

  @Test
  void aResultThatIsMissingOrTooManyIsDifferent() {
    Map<String, String> cold = Map.of("C m() #0", "1");

    assertThat(new Results(cold, cold, cold).differencesOf(Map.of("C n() #0", "1"), TEXTS))
        .hasSize(2);
  }

  @Test
  void whatColdStartsDoNotAgreeOnIsLeftToChance() {
    Results results =
        new Results(
            Map.of("C now() #0", "1", "C m() #0", "1"),
            Map.of("C now() #0", "2", "C m() #0", "1"),
            Map.of("C now() #0", "1", "C m() #0", "1"));

    assertThat(results.stable()).isOne();
    assertThat(results.unstable()).isOne();
    assertThat(results.differencesOf(Map.of("C now() #0", "3", "C m() #0", "1"), TEXTS)).isEmpty();
  }

  @Test
  void aCallThatDoesNotEndHotIsDifferent() {
    Map<String, String> cold = Map.of("C m() #0", "1", "D m() #0", "1");
    Map<String, String> hot = Map.of("C m()" + ApiProbe.ENDLESS, "", "D m() #0", "1");

    assertThat(new Results(cold, cold, cold).differencesOf(hot, TEXTS))
        .anySatisfy(difference -> assertThat(difference).contains("C m()", ApiProbe.ENDLESS));
    assertThat(Results.endless(hot)).containsExactly("C m()");
  }
}
