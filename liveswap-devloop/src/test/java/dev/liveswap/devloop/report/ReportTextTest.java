package dev.liveswap.devloop.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");
  private static final Instant EARLIER = Instant.parse("2026-11-22T14:03:22Z");
  private static final Style TERMINAL = new Style(false, true, true, false);

  @Test
  void aLiveReloadIsOneTimedLineThatNamesClassesAndChanges() {
    var outcome =
        live(
            new ClassChange(
                "shop.OrderService", ClassChange.Kind.CHANGED, List.of("+method total")),
            new ClassChange("shop.OrderController", ClassChange.Kind.CHANGED, List.of("body")));

    assertThat(lines(TERMINAL, outcome))
        .containsExactly(
            "liveswap  ✓ 2 classes live in 84 ms   "
                + "OrderService (+method total), OrderController (body)");
  }

  @Test
  void classNamesOfShortAndLongHeadlinesBeginInOneColumn() {
    var one = lines(TERMINAL, live(new ClassChange("A", ClassChange.Kind.ADDED, List.of())));
    var two =
        lines(
            TERMINAL,
            live(
                new ClassChange("A", ClassChange.Kind.ADDED, List.of()),
                new ClassChange("B", ClassChange.Kind.ADDED, List.of())));

    assertThat(one.get(0).indexOf("A (new)")).isEqualTo(two.get(0).indexOf("A (new)"));
  }

  @Test
  void aReloadOfManyClassesStaysOneLine() {
    var changes =
        Collections.nCopies(2000, new ClassChange("a.B", ClassChange.Kind.CHANGED, List.of()));

    assertThat(lines(TERMINAL, new Outcome(Verdict.LIVE, changes, List.of(), Duration.ZERO)))
        .containsExactly("liveswap  ✓ 2000 classes live in 0 ms  B, B, B, B, B, B and 1994 more");
  }

  @Test
  void aReloadThatFoundNothingSaysSo() {
    assertThat(lines(TERMINAL, live()))
        .containsExactly("liveswap  ✓ nothing to reload: the program runs what is on disk");
  }

  @Test
  void whatIsNotExecutedAgainStandsBelowWithTheKeyThatHelps() {
    var outcome =
        new Outcome(
            Verdict.LIVE_WITH_NOTES,
            List.of(new ClassChange("shop.Tax", ClassChange.Kind.CHANGED, List.of("<clinit>"))),
            List.of(
                Finding.of(
                        Code.STATIC_INITIALIZER_NOT_RERUN,
                        "not executed again: static initializer of Tax")
                    .at(new Position("src/Tax.java", 14, 0, null))),
            Duration.ofMillis(7));

    assertThat(lines(TERMINAL, outcome).get(1))
        .isEqualTo(
            "liveswap  ! not executed again: static initializer of Tax (src/Tax.java:14)."
                + "  R restarts");
    assertThat(lines(Style.PLAIN, outcome).get(1)).doesNotContain("R restarts");
  }

  @Test
  void aCompileErrorShowsPlaceMessageVersionAndSourceLineWithCaret() {
    var outcome =
        Outcome.of(
            Finding.of(Code.DOES_NOT_COMPILE, "cannot find symbol\n  symbol:   method totl()\n")
                .at(new Position("src/main/java/shop/Order.java", 31, 9, "\t\t return totl();")));

    assertThat(lines(TERMINAL, outcome))
        .containsExactly(
            "liveswap  ✗ src/main/java/shop/Order.java:31:9  cannot find symbol; symbol: method"
                + " totl()    still running the 14:03:22 version",
            "            return totl();",
            "                 ^");
  }

  @Test
  void theCaretStandsBelowItsCharacterBehindTabs() {
    var outcome =
        Outcome.of(
            Finding.of(Code.DOES_NOT_COMPILE, "';' expected")
                .at(new Position("A.java", 1, 4, "a\tb c")));

    assertThat(lines(TERMINAL, outcome)).endsWith("            a\tb c", "             \t ^");
  }

  @Test
  void onlyTheFirstOfSeveralErrorsSaysWhatStillRunsAndTheListIsCut() {
    var outcome =
        new Outcome(
            Verdict.REFUSED,
            List.of(),
            Collections.nCopies(11, Finding.of(Code.DOES_NOT_COMPILE, "no")),
            Duration.ZERO);

    var lines = lines(TERMINAL, outcome);
    assertThat(lines).filteredOn(line -> line.contains("still running")).hasSize(1);
    assertThat(lines).last().isEqualTo("liveswap  · and 3 more errors");
  }

  @Test
  void aRefusalThatIsNoCompileErrorHasItsCodeAndCure() {
    var outcome =
        Outcome.of(
            Finding.of(Code.CANNOT_WRITE, "target/classes/A.class: disk full")
                .cure("make room and save again"));

    assertThat(lines(TERMINAL, outcome))
        .containsExactly(
            "liveswap  ✗ LS005 target/classes/A.class: disk full; make room and save again"
                + "    still running the 14:03:22 version");
  }

  @Test
  void aNeededRestartSaysWhyAndWhoRestarts() {
    var outcome =
        Outcome.of(
            Finding.of(Code.SUPERCLASS_CHANGED, "Order now extends Base (was Object)")
                .at(new Position("Order.java", 3, 0, null)));
    String reason =
        "LS029 Order now extends Base (was Object) (Order.java:3):"
            + " needs a restart; nothing was applied.";

    assertThat(lines(TERMINAL, outcome))
        .containsExactly("liveswap  ✗ " + reason + "  R restarts, ? explains");
    assertThat(lines(new Style(false, true, true, true), outcome))
        .containsExactly("liveswap  ✗ " + reason + "  Restarting");
    assertThat(lines(Style.PLAIN, outcome))
        .containsExactly("liveswap  x " + reason + "  Restart the program to have it");
  }

  @Test
  void aNewExceptionIsALineWithItsPlaceFirst() {
    var finding =
        Finding.of(
                Code.NEW_EXCEPTION, "NullPointerException from Order.total(), new with version 7")
            .cure("undo: ./liveswap undo");
    String said =
        "NullPointerException from Order.total(), new with version 7 (undo: ./liveswap undo)";

    assertThat(text(new Report.NewException(8, NOW, 7, finding)))
        .containsExactly("liveswap  ! " + said);
    assertThat(
            text(
                new Report.NewException(
                    8, NOW, 7, finding.at(new Position("src/Order.java", 31, 0, null)))))
        .containsExactly("liveswap  ! src/Order.java:31: " + said);
  }

  private static List<String> text(Report report) {
    return new ReportText(Style.PLAIN, ZoneOffset.UTC).lines(report);
  }

  @Test
  void withoutUnicodeALineOfOursIsAscii() {
    var text = new ReportText(Style.PLAIN, ZoneOffset.UTC);
    for (Report report :
        List.of(
            new Report.Ready(1, NOW, List.of("src"), 1),
            new Report.Warning(2, NOW, "w"),
            new Report.Note(3, NOW, "n"),
            new Report.Started(0, NOW, 4711, "a.Main", 0),
            new Report.Ended(0, NOW, 1),
            new Report.Stopping(4, NOW, "the program ended"))) {
      assertThat(text.lines(report))
          .singleElement()
          .matches(line -> line.chars().allMatch(c -> c < 128));
    }
  }

  @Test
  void colourAddsNothingThatTheTextDoesNotSay() {
    var outcome = Outcome.of(Finding.of(Code.FIELD_ADDED, "Order.count was added"));
    var coloured = lines(new Style(true, true, true, false), outcome).get(0);

    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(lines(TERMINAL, outcome).get(0));
  }

  @Test
  void aSourceLineCannotDriveTheTerminal() {
    var outcome =
        Outcome.of(
            Finding.of(Code.DOES_NOT_COMPILE, "bad \u001b]0;title\u0007")
                .at(new Position("A.java", 1, 1, "x\u001b[2J")));

    assertThat(String.join("", lines(TERMINAL, outcome))).doesNotContain("\u001b");
  }

  @Test
  void aFailureListsItsDetailsBelow() {
    var text = new ReportText(TERMINAL, ZoneOffset.UTC);

    assertThat(text.lines(new Report.Failure(0, NOW, "several main classes", List.of("a.Main"))))
        .containsExactly("liveswap  ✗ several main classes", "            a.Main");
  }

  @Test
  void readySaysWhatIsWatchedAndWhichKeysThereAre() {
    var text = new ReportText(TERMINAL, ZoneOffset.UTC);

    assertThat(text.lines(new Report.Ready(1, NOW, List.of("src/main/java"), 5)))
        .containsExactly(
            "liveswap  ✓ ready: watching src/main/java, 5 classes"
                + "   r reload, u undo, R restart, q quit, h help");
    assertThat(text.lines(new Report.Ready(1, NOW, List.of("a", "b", "c"), 1)).get(0))
        .contains("watching 3 folders, 1 class ");
  }

  @Test
  void anUndoSaysWhichVersionRunsAndWhatBecomesOfTheSources() {
    Outcome undone =
        live(new ClassChange("shop.Order", ClassChange.Kind.CHANGED, List.of("total()")))
            .findings(
                List.of(Finding.of(Code.CONSTRUCTOR_NOT_RERUN, "not executed again: Order()")));

    assertThat(moved(undone, new Report.Running(2, 4)))
        .containsExactly(
            "liveswap  ✓ version 2 runs again, in 84 ms  Order (total())",
            "liveswap  ! not executed again: Order()",
            "liveswap  · the sources stay at version 4: the next save or reload brings all of it"
                + " back");
    assertThat(moved(live(), new Report.Running(4, 4)))
        .containsExactly("liveswap  ✓ version 4 runs");
  }

  private static List<String> moved(Outcome outcome, Report.Running running) {
    return new ReportText(TERMINAL, ZoneOffset.UTC)
        .lines(
            new Report.Reloaded(1, NOW, outcome, List.of(), EARLIER, Report.Action.UNDO, running));
  }

  @Test
  void aHistoryIsALineAVersion() {
    Version live =
        new Version(
            1,
            NOW,
            List.of("Order.java"),
            live(new ClassChange("shop.Order", ClassChange.Kind.CHANGED, List.of("total()"))),
            true);
    Version refused =
        new Version(
            2,
            NOW,
            List.of(),
            Outcome.of(Finding.of(Code.DOES_NOT_COMPILE, "';' expected")),
            false);

    assertThat(
            new HistoryText(ZoneOffset.UTC)
                .lines(new History(List.of(live, refused), 0, 1), EARLIER))
        .containsExactly(
            ">   0  14:03:22  the program as it was started",
            "    1  14:05:00  Order (total())   (Order.java)",
            "    2  14:05:00  refused, never ran: LS001 ';' expected",
            "version 0 runs, the sources stay at 1: the next save or reload brings all of it back");
  }

  private static Outcome live(ClassChange... changes) {
    return new Outcome(Verdict.LIVE, List.of(changes), List.of(), Duration.ofMillis(84));
  }

  private static List<String> lines(Style style, Outcome outcome) {
    return new ReportText(style, ZoneOffset.UTC)
        .lines(new Report.Reloaded(1, NOW, outcome, List.of("Order.java"), EARLIER));
  }
}
