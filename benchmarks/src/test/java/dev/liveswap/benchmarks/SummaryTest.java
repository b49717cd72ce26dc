package dev.liveswap.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.benchmarks.measure.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void saveToLiveEndsWithOneLineForScripts() {
    Samples live = new Samples(List.of(30.0, 33.0, 90.0));
    Samples floor = new Samples(List.of(20.0, 22.0, 24.0));
    assertThat(new SaveToLive.Result("10,000 classes", 14_000, 500, live, floor, floor).summary())
        .isEqualTo("save-to-live p50 33.0 ms, floor 22.0 ms, ratio 1.50");
  }

  @Test
  void startupSaysTheMedianOfThePairsRatios() {
    Samples ratios = new Samples(List.of(1.1, 1.2, 1.9));
    assertThat(Startup.summary(new Samples(List.of(250.0)), new Samples(List.of(200.0)), ratios))
        .isEqualTo("startup p50 250 ms, without agent 200 ms, ratio 1.20 (3 pairs)");
  }
}
