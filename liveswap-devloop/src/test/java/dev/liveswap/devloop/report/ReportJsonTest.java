package dev.liveswap.devloop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.History;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Position;
import dev.liveswap.api.Verdict;
import dev.liveswap.api.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:05:00.123456Z");

  private static final Report.Reloaded RELOADED =
      new Report.Reloaded(
          7,
          NOW,
          new Outcome(
              Verdict.NEEDS_RESTART,
              List.of(new ClassChange("a.Ä", ClassChange.Kind.CHANGED, List.of("x\"y"))),
              List.of(
                  new Finding(
                      Code.FIELD_CHANGED,
                      "A.f is now a long",
                      "a.A",
                      "f",
                      "int",
                      "long",
                      "restart",
                      new Position("src/a/A.java", 3, 9, "  long f;")),
                  Finding.of(Code.HELD_BACK, "B waits\nfor A")
                      .at(new Position("B.java", 0, 0, null))),
              Duration.ofNanos(84_000_017),
              4),
          List.of("src/a/A.java"),
          NOW.minusSeconds(98),
          Report.Action.UNDO,
          new Report.Running(2, 3));

  static List<Report> reports() {
    return List.of(
        RELOADED,
        new Report.Ready(1, NOW, List.of("src/main/java", "täst dir"), 17),
        new Report.Warning(2, NOW, "no events from /mnt"),
        new Report.Note(3, NOW, "restarting"),
        new Report.NewException(
            4,
            NOW,
            7,
            Finding.about(Code.NEW_EXCEPTION, "a.A", "X from A.f(), new with version 7")
                .member("A.f()", null, "a.X")
                .cure("undo: ./liveswap undo")
                .at(new Position("src/a/A.java", 3, 0, null))),
        new Report.Started(0, NOW, 4711, "a.Main", 2),
        new Report.Ended(0, NOW, 143),
        new Report.Stopping(9, NOW, "the program ended"),
        new Report.Failure(0, NOW, "several main classes", List.of("a.Main", "b.Main")));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatWasWrittenIsReadAsItWas(Report report) {
    String line = ReportJson.write(report);

    assertThat(line).doesNotContain("\n");
    assertThat(ReportJson.read(line)).isEqualTo(report);
  }

  @Test
  void everyKindOfReportIsAmongTheExamples() {
    assertThat(reports())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Report.class.getPermittedSubclasses()).stream()
                .<Class<?>>map(kind -> kind)
                .toList());
  }

  @Test
  void theFieldNamesAreThoseThatAreDocumented() {
    assertThat(ReportJson.write(RELOADED))
        .isEqualTo(
            """
            {"number":7,"time":"2026-11-22T14:05:00.123456Z","kind":"reloaded",\
            "files":["src/a/A.java"],"runningSince":"2026-11-22T14:03:22.123456Z",\
            "verdict":"NEEDS_RESTART","version":4,"millis":84.000017,\
            "changes":[{"class":"a.Ä","kind":"CHANGED","details":["x\\"y"]}],\
            "findings":[{"code":"LS027","title":"a field's type or modifiers changed",\
            "message":"A.f is now a long","class":"a.A","member":"f","before":"int",\
            "after":"long","cure":"restart","position":{"file":"src/a/A.java","line":3,\
            "column":9,"text":"  long f;"}},{"code":"LS037",\
            "title":"the class waits for another that needs a restart",\
            "message":"B waits\\nfor A","position":{"file":"B.java"}}],\
            "action":"UNDO","runningVersion":2,"sourcesVersion":3}""");
  }

  @Test
  void aHistoryIsReadAsItWasWritten() {
    History history =
        new History(
            List.of(new Version(4, NOW, List.of("src/a/A.java"), RELOADED.outcome(), true)), 2, 3);

    assertThat(HistoryJson.read(HistoryJson.write(history))).isEqualTo(history);
    assertThat(HistoryJson.read(HistoryJson.write(History.EMPTY))).isEqualTo(History.EMPTY);
  }

  @Test
  void aStatusIsReadAsItWasWritten() {
    var fresh = new Status(1, "0.1.0", null, NOW, 0, true, null, Report.Running.START);
    var busy = new Status(2, "0.1.0", "a.Main", NOW, 3, false, RELOADED, new Report.Running(2, 3));

    assertThat(ReportJson.readStatus(ReportJson.writeStatus(fresh))).isEqualTo(fresh);
    assertThat(ReportJson.readStatus(ReportJson.writeStatus(busy))).isEqualTo(busy);
  }

  @Test
  void aFieldOfANewerVersionIsPassedOver() {
    assertThat(
            ReportJson.read(
                "{\"number\":1,\"time\":\"2026-11-22T14:05:00Z\",\"kind\":\"note\","
                    + "\"message\":\"m\",\"later\":[]}"))
        .isEqualTo(new Report.Note(1, Instant.parse("2026-11-22T14:05:00Z"), "m"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"number\":\"x\"}",
        "{\"number\":1,\"time\":\"yesterday\",\"kind\":\"note\",\"message\":\"m\"}",
        "{\"number\":1,\"time\":\"2026-11-22T14:05:00Z\",\"kind\":\"new\"}",
        "{\"number\":1,\"time\":\"2026-11-22T14:05:00Z\",\"kind\":\"ready\",\"folders\":3}"
      })
  void whatIsNoReportIsRefusedWithItsText(String line) {
    assertThatThrownBy(() -> ReportJson.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a report")
        .hasMessageEndingWith(line);
  }
}
