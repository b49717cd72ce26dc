package dev.liveswap.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.testkit.fuzz.human.Application;
import dev.liveswap.testkit.fuzz.run.WorkingDay;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first edits of a day; {@code liveswap fuzz --application} makes 300. */
class WorkingDayTest {
  private static final long SEED = 1;
  private static final int EDITS = 15;

  @Test
  void aRealApplicationIsEditedWithoutRestart(@TempDir Path work) throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (WorkingDay day =
        new WorkingDay(work, new PrintStream(told, true, StandardCharsets.UTF_8))) {
      assertThat(day.run(SEED, EDITS, 1)).as(() -> told.toString(StandardCharsets.UTF_8)).isEmpty();
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).contains(EDITS + " edits");
  }

  @Test
  void itIsNotASmallOne() throws Exception {
    assertThat(Application.sources()).hasSizeGreaterThan(60);
  }
}
