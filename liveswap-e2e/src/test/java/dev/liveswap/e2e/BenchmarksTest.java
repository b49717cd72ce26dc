package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmarks run from their jar and end as scripts expect; what they measure is not judged. */
class BenchmarksTest {
  private static List<String> bench(String... arguments) throws Exception {
    Launch.Ended ended = Launch.java("-jar", Tool.benchmarksJar().toString()).with(arguments).end();
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended.output();
  }

  @Test
  void saveToLiveEndsWithTheLineForScripts() throws Exception {
    List<String> output =
        bench("save-to-live", "--edits", "3", "--warmups", "1", "--classes", "10");
    assertThat(output.get(output.size() - 1))
        .matches("save-to-live p50 [\\d.]+ ms, floor [\\d.]+ ms, ratio [\\d.]+");
    assertThat(output).anyMatch(line -> line.startsWith("examples/hello "));
  }

  @Test
  void startupSaysItsRatio() throws Exception {
    assertThat(bench("startup", "--pairs", "2"))
        .last()
        .asString()
        .matches("startup p50 \\d+ ms, without agent \\d+ ms, ratio [\\d.]+ \\(2 pairs\\)");
  }
}
