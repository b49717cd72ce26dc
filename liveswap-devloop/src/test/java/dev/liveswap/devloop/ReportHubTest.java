package dev.liveswap.devloop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.devloop.history.Step;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.devloop.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportHubTest {
  private static final Finding THROWN = Finding.of(Code.NEW_EXCEPTION, "X from A.f()");

  private final Timeline<String> timeline = new Timeline<>();
  private final ReportHub hub = new ReportHub(timeline);
  private final List<Report> told = new ArrayList<>();

  private Outcome live() {
    List<ClassChange> changes =
        List.of(new ClassChange("A", ClassChange.Kind.CHANGED, List.of("f()")));
    int version = timeline.reloaded(List.of(new Step<>("A", new byte[] {1}, new byte[] {2})), true);
    return new Outcome(Verdict.LIVE, changes, List.of(), Duration.ZERO, version);
  }

  @Test
  void whatAVersionThrowsIsToldAfterItsReloadAndKeptWithIt() {
    hub.listen(told::add);
    Outcome live = live();
    hub.threw(1, THROWN);
    assertThat(told).isEmpty();

    Outcome numbered = hub.reloaded(live, List.of("A.java"));

    assertThat(numbered.findings()).isEmpty();
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).isInstanceOf(Report.Reloaded.class);
    assertThat(told.get(1)).isEqualTo(new Report.NewException(2, told.get(1).time(), 1, THROWN));
    assertThat(timeline.history().versions().get(0).outcome().findings()).containsExactly(THROWN);
    assertThat(timeline.history().versions().get(0).outcome().verdict())
        .isEqualTo(Verdict.LIVE_WITH_NOTES);
  }
}
