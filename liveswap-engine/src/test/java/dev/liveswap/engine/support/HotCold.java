package dev.liveswap.engine.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;

/** The oracle: a program that was edited must say what one says that was started afresh. */
public final class HotCold {
  private HotCold() {}

  /**
   * Edits from one version to the other, back and forth; {@code Probe.run()} tells what it sees.
   */
  public static void verify(String[] v0, String[] v1) throws Exception {
    Object cold0 = Structure.cold(v0, "Probe", "run");
    Object cold1 = Structure.cold(v1, "Probe", "run");
    assertThat(cold0).isNotEqualTo(cold1);
    Structure program = Structure.of(v0);
    for (int i = 0; i < 3; i++) {
      assertThat(program.call("Probe", "run")).isEqualTo(cold0);
    }
    for (int round = 0; round < 2; round++) {
      assertThat(program.edit(v1)).allMatch(HotCold::isNote);
      assertThat(program.call("Probe", "run")).as("v1 in round %s", round).isEqualTo(cold1);
      assertThat(program.call("Probe", "run")).isEqualTo(cold1);
      assertThat(program.edit(v0)).allMatch(HotCold::isNote);
      assertThat(program.call("Probe", "run")).as("v0 in round %s", round).isEqualTo(cold0);
    }
  }

  private static boolean isNote(Finding finding) {
    return finding.code() == Code.CONSTRUCTOR_NOT_RERUN;
  }

  public static String[] sources(String... sources) {
    return sources;
  }
}
