package dev.liveswap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void textBeginsWithTheVerdictAndSaysWhatChanged() {
    var outcome =
        new Outcome(
            Verdict.LIVE,
            List.of(
                new ClassChange("shop.OrderService", ClassChange.Kind.CHANGED, List.of("total()")),
                new ClassChange("shop.Tax", ClassChange.Kind.ADDED, List.of())),
            List.of(),
            Duration.ofMillis(84));

    assertThat(outcome).hasToString("LIVE 2 classes in 84 ms: OrderService (total()), Tax (new)");
  }

  @Test
  void everyVerdictBeginsItsText() {
    for (Code code : Code.values()) {
      assertThat(Outcome.of(Finding.of(code, "m")).toString()).startsWith(code.leadsTo().name());
    }
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
  }

  @Test
  void withoutTheAgentAReloadIsRefusedAndSaysWhatToDo() {
    assertThat(Liveswap.isActive()).isFalse();
    for (Outcome outcome :
        List.of(
            Liveswap.reload(),
            Liveswap.reload(Map.of("a.B", new byte[0]), null),
            Liveswap.undo(),
            Liveswap.undo(1),
            Liveswap.redo())) {
      assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
      assertThat(outcome.findings().get(0).code()).isEqualTo(Code.NO_AGENT);
      assertThat(outcome.findings().get(0).cure()).contains("-javaagent");
    }
    assertThat(Liveswap.history()).isEqualTo(History.EMPTY);
  }

  @Test
  void aNoteMakesALiveOutcomeOneWithNotesAndKeepsTheRest() {
    Outcome live = new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ofMillis(3), 7);

    Outcome noted = live.findings(List.of(Finding.of(Code.UNDONE_IS_BACK, "m")));

    assertThat(noted.verdict()).isEqualTo(Verdict.LIVE_WITH_NOTES);
    assertThat(noted.version()).isEqualTo(7);
    assertThat(live.findings(List.of()).verdict()).isEqualTo(Verdict.LIVE);
  }
}
