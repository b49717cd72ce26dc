package dev.liveswap.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.testkit.fuzz.make.Dice;
import dev.liveswap.testkit.fuzz.make.Edits;
import dev.liveswap.testkit.fuzz.make.ProgramMaker;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.run.Fuzzer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short slice of generated edits; {@code liveswap fuzz} runs as many as one likes. */
class FuzzTest {
  private static final long SEED = 20;
  private static final int EDITS = 70;

  @Test
  void generatedEditsAreAsColdStarts(@TempDir Path work) throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Fuzzer fuzzer =
        new Fuzzer(work, new PrintStream(told, true, StandardCharsets.UTF_8), Duration.ZERO)) {
      assertThat(fuzzer.run(SEED, EDITS, 0, 1))
          .as(() -> told.toString(StandardCharsets.UTF_8))
          .isEmpty();
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).contains(EDITS + " edits");
  }

  @Test
  void theSameSeedGivesTheSameEdits() {
    assertThat(edited(SEED)).isEqualTo(edited(SEED)).isNotEqualTo(edited(SEED + 1));
  }

  private static ProgramModel edited(long seed) {
    Dice dice = new Dice(seed);
    ProgramModel program = ProgramMaker.make(dice);
    for (int i = 0; i < 10; i++) {
      program = Edits.next(program, dice).program();
    }
    return program;
  }
}
