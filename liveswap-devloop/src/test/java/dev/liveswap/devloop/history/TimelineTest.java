package dev.liveswap.devloop.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.api.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline<String> timeline = new Timeline<>();

  @Test
  void undoGoesBackOneVersionAfterTheOtherAndRedoForth() throws Exception {
    save("A", null, "a1");
    save("A", "a1", "a2");
    save("B", "b0", "b1");

    assertThat(undo()).containsExactly("B: b1 -> b0");
    assertThat(timeline.running()).isEqualTo(2);
    assertThat(undo()).containsExactly("A: a2 -> a1");
    assertThat(undo()).containsExactly("A: a1 -> none");
    assertThat(timeline.running()).isZero();
    nothing(timeline::back, "nothing to undo");

    assertThat(redo()).containsExactly("A: none -> a1");
    assertThat(redo()).containsExactly("A: a1 -> a2");
    assertThat(redo()).containsExactly("B: b0 -> b1");
    assertThat(timeline.running()).isEqualTo(3);
    nothing(timeline::forth, "nothing to redo");
  }

  @Test
  void anyVersionIsOneStepAwayAndAClassGoesOnlyOnce() throws Exception {
    save("A", "a0", "a1");
    save("A", "a1", "a2");
    save("B", "b0", "b1");

    assertThat(to(1)).containsExactly("B: b1 -> b0", "A: a2 -> a1");
    assertThat(to(3)).containsExactly("A: a1 -> a2", "B: b0 -> b1");
    assertThat(to(3)).isEmpty();
    assertThat(redo()).containsExactly("B: b1 -> b0", "A: a2 -> a1");
  }

  @Test
  void aVersionThatChangedBackIsReachedWithoutAStep() throws Exception {
    save("A", "a0", "a1");
    save("A", "a1", "a2");
    save("A", "a2", "a1");

    assertThat(to(1)).isEmpty();
    assertThat(timeline.running()).isEqualTo(1);
  }

  @Test
  void aSaveGoesOnFromTheSourcesAndWhatWasLeftIsStillThere() throws Exception {
    save("A", "a0", "a1");
    save("A", "a1", "a2");
    undo();
    undo();
    assertThat(texts(timeline.undone())).containsExactly("A: a0 -> a2");

    // What the program layer makes of a save of B: all that was undone, and B.
    List<Step<String>> steps = new ArrayList<>(timeline.undone());
    steps.add(step("B", "b0", "b1"));
    assertThat(timeline.reloaded(steps, true)).isEqualTo(3);

    assertThat(timeline.undone()).isEmpty();
    assertThat(timeline.sources()).isEqualTo(3);
    nothing(timeline::forth, "nothing to redo");
    assertThat(undo()).containsExactly("A: a2 -> a0", "B: b1 -> b0");
    assertThat(timeline.running()).isZero();
    assertThat(to(1)).containsExactly("A: a0 -> a1");
  }

  @Test
  void aReloadThatOnlyBringsBackWhatWasUndoneIsNoNewVersion() throws Exception {
    save("A", "a0", "a1");
    save("A", "a1", "a2");
    to(0);

    assertThat(timeline.reloaded(timeline.undone(), true)).isEqualTo(2);

    assertThat(timeline.running()).isEqualTo(2);
    save("A", "a2", "a3");
    assertThat(timeline.running()).isEqualTo(3);
  }

  @Test
  void newLineNumbersAloneBelongToTheVersionThatRuns() throws Exception {
    save("A", "a0", "a1");
    assertThat(timeline.reloaded(List.of(step("A", "a1", "a1 moved")), false)).isZero();
    save("B", "b0", "b1");

    assertThat(undo()).containsExactly("B: b1 -> b0");
    assertThat(undo()).containsExactly("A: a1 moved -> a0");
  }

  @Test
  void whatNeverRanHasANumberAndCannotBeGoneTo() throws Exception {
    save("A", "a0", "a1");
    Outcome refused = timeline.describe(refused(), List.of("A.java"));
    assertThat(refused.version()).isEqualTo(2);
    save("A", "a1", "a2");

    nothing(() -> timeline.to(2), "the program never ran version 2: it was refused");
    assertThat(undo()).containsExactly("A: a2 -> a1");
    assertThat(timeline.history().versions()).extracting(Version::number).containsExactly(1, 2, 3);
    assertThat(timeline.history().versions())
        .extracting(Version::reachable)
        .containsExactly(true, false, true);
  }

  @Test
  void numbersThatDoNotExistAreSaid() {
    nothing(() -> timeline.to(1), "there is no version 1: nothing was reloaded yet");
    save("A", "a0", "a1");
    nothing(() -> timeline.to(2), "there is no version 2");
    nothing(() -> timeline.to(-1), "there is no version -1");
  }

  @Test
  void onlyTheNewestVersionsAreKept() throws Exception {
    Timeline<String> few = new Timeline<>(3, Long.MAX_VALUE);
    for (int i = 1; i <= 5; i++) {
      reload(few, step("A", "a" + (i - 1), "a" + i));
    }

    // The way from 2 to 3 is kept, so 2 is the oldest state that can be had.
    assertThat(texts(few.to(2).steps())).containsExactly("A: a5 -> a2");
    nothing(() -> few.to(1), "version 1 is no longer kept");
    assertThat(few.history().versions()).extracting(Version::number).containsExactly(3, 4, 5);
    few.arrived(few.to(2));
    nothing(few::back, "the version before 2 is no longer kept");
  }

  @Test
  void onlySoMuchMemoryIsTaken() throws Exception {
    Random random = new Random(1);
    Timeline<String> small = new Timeline<>(1000, 50_000);
    byte[] before = new byte[10_000];
    for (int i = 1; i <= 20; i++) {
      byte[] after = new byte[10_000];
      random.nextBytes(after);
      reload(small, new Step<>("A", before, after));
      before = after;
    }

    assertThat(small.to(18).steps()).hasSize(1);
    nothing(() -> small.to(10), "version 10 is no longer kept");
  }

  /** Against a model that remembers every state whole. */
  @Test
  void anyWalkLeadsToWhatEachVersionWas() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Timeline<String> walked = new Timeline<>();
      Map<Integer, Map<String, String>> states = new TreeMap<>();
      Map<String, String> program = new TreeMap<>(Map.of("A", "0", "B", "0"));
      states.put(0, Map.copyOf(program));
      for (int i = 1; i < 40; i++) {
        if (random.nextInt(3) > 0) {
          List<Step<String>> steps = new ArrayList<>(walked.undone());
          String name = "" + (char) ('A' + random.nextInt(4));
          String to = random.nextInt(4) == 0 ? null : "" + random.nextInt(5);
          String from = states.get(walked.sources()).get(name);
          steps.removeIf(step -> step.key().equals(name));
          steps.add(step(name, program.get(name), to));
          if (java.util.Objects.equals(from, to)) {
            continue;
          }
          walk(program, steps);
          int number = walked.reloaded(steps, true);
          walked.describe(live().version(number), List.of());
          states.put(number, Map.copyOf(program));
        } else {
          List<Integer> known = new ArrayList<>(states.keySet());
          Route<String> route = walked.to(known.get(random.nextInt(known.size())));
          walk(program, route.steps());
          walked.arrived(route);
        }
        assertThat(program).as("seed " + seed).isEqualTo(states.get(walked.running()));
      }
    }
  }

  private static void walk(Map<String, String> program, List<Step<String>> steps) {
    for (Step<String> step : steps) {
      assertThat(program.get(step.key())).isEqualTo(text(step.from()));
      if (step.to() == null) {
        program.remove(step.key());
      } else {
        program.put(step.key(), text(step.to()));
      }
    }
  }

  private void save(String name, String from, String to) {
    reload(timeline, step(name, from, to));
  }

  private static void reload(Timeline<String> timeline, Step<String> step) {
    int number = timeline.reloaded(List.of(step), true);
    timeline.describe(live().version(number), List.of());
  }

  private List<String> undo() throws NoSuchVersion {
    return go(timeline.back());
  }

  private List<String> redo() throws NoSuchVersion {
    return go(timeline.forth());
  }

  private List<String> to(int version) throws NoSuchVersion {
    return go(timeline.to(version));
  }

  private List<String> go(Route<String> route) {
    timeline.arrived(route);
    return texts(route.steps());
  }

  private static void nothing(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            NoSuchVersion.class,
            e -> {
              assertThat(e.finding().code()).isEqualTo(Code.NO_SUCH_VERSION);
              assertThat(e.finding().message()).isEqualTo(e.getMessage());
              assertThat(e.finding().cure()).isNotBlank();
            })
        .hasMessageStartingWith(message);
  }

  private static Outcome live() {
    return new Outcome(
        Verdict.LIVE,
        List.of(new ClassChange("A", ClassChange.Kind.CHANGED, List.of())),
        List.of(),
        Duration.ZERO);
  }

  private static Outcome refused() {
    return Outcome.of(Finding.of(Code.DOES_NOT_COMPILE, "';' expected"));
  }

  private static Step<String> step(String name, String from, String to) {
    return new Step<>(name, bytes(from), bytes(to));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  private static List<String> texts(List<Step<String>> steps) {
    return steps.stream()
        .map(step -> step.key() + ": " + shown(step.from()) + " -> " + shown(step.to()))
        .toList();
  }

  private static String shown(byte[] classFile) {
    return classFile == null ? "none" : text(Arrays.copyOf(classFile, classFile.length));
  }
}
