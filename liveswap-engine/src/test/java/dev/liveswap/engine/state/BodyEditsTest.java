package dev.liveswap.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.engine.support.Structure;
import org.junit.jupiter.api.Test;

class BodyEditsTest {
  private static final String PROBE =
      "class Probe { int f = 1; static String run() { return \"%s\" + Other.text(); } }";
  private static final String OTHER = "class Other { static String text() { return \"%s\"; } }";

  private static Structure program() throws Exception {
    Structure program = Structure.of(PROBE.formatted("a"), OTHER.formatted("b"));
    assertThat(program.call("Probe", "run")).isEqualTo("ab");
    return program;
  }

  @Test
  void bodiesGoTheShortWayAgainAndAgain() throws Exception {
    Structure program = program();
    for (int i = 0; i < 3; i++) {
      assertThat(program.editBodies(OTHER.formatted(i))).isTrue();
      assertThat(program.redefined()).containsExactly("Other");
      assertThat(program.call("Probe", "run")).isEqualTo("a" + i);
    }
    assertThat(program.editBodies(PROBE.formatted("c"), OTHER.formatted(2))).isTrue();
    assertThat(program.call("Probe", "run")).isEqualTo("c2");
  }

  @Test
  void theShortAndTheLongWayTakeTurns() throws Exception {
    Structure program = program();
    assertThat(program.editBodies(OTHER.formatted("1"))).isTrue();
    assertThat(program.edit(PROBE.formatted("a"), OTHER.formatted("2"))).isEmpty();
    assertThat(program.editBodies(OTHER.formatted("3"))).isTrue();
    assertThat(program.call("Probe", "run")).isEqualTo("a3");
  }

  @Test
  void onceAMemberWasAddedAnywhereTheLongWayIsTaken() throws Exception {
    Structure program = program();
    String more =
        "class Other { static int n = 4; static String text() { return \"\" + more(); }"
            + " static int more() { return n; } }";
    assertThat(program.edit(PROBE.formatted("a"), more)).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("a4");
    assertThat(program.editBodies(PROBE.formatted("c"), more)).isFalse();
    assertThat(program.edit(PROBE.formatted("c"), more)).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo("c4");
  }

  @Test
  void aClassThatDoesNotFitItsSlotsIsNotTaken() throws Exception {
    Structure program = program();
    assertThat(program.editBodies("class Other { static Object text() { return 1; } }")).isFalse();
    assertThat(program.editBodies("class Probe { static String run() { return \"\"; } }"))
        .isFalse();
  }

  @Test
  void lambdasThatWereMatchedOnceAreMatchedFromThenOn() throws Exception {
    String text =
        """
        class Probe {
          static java.util.function.IntSupplier one = () -> 1;
          static java.util.function.IntSupplier two = () -> %s;
          static int run() { return %s * (one.getAsInt() + two.getAsInt()); }
        }
        """;
    Structure program = Structure.of(text.formatted("2", "1"));
    assertThat(program.call("Probe", "run")).isEqualTo(3);
    assertThat(program.editBodies(text.formatted("2", "2"))).isTrue();
    assertThat(program.edit(text.formatted("3", "2"))).isEmpty();
    assertThat(program.call("Probe", "run")).isEqualTo(8);
    assertThat(program.editBodies(text.formatted("3", "3"))).isFalse();
  }
}
