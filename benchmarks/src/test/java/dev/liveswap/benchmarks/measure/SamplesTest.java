package dev.liveswap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(new Samples(List.of(9.0, 1.0, 5.0)).p50()).isEqualTo(5.0);
  }

  @Test
  void percentilesAreSamplesThatOccurred() {
    Samples samples = new Samples(List.of(1.0, 2.0, 3.0, 4.0));
    assertThat(samples.p50()).isEqualTo(2.0);
    assertThat(samples.p95()).isEqualTo(4.0);
    assertThat(samples.percentile(100)).isEqualTo(4.0);
    assertThat(samples.percentile(0.001)).isEqualTo(1.0);
  }

  @Test
  void nanosecondsBecomeMilliseconds() {
    assertThat(Samples.millis(List.of(2_500_000L)).p50()).isEqualTo(2.5);
  }

  @Test
  void thereIsNoPercentileOfNothing() {
    assertThatThrownBy(() -> new Samples(List.of())).hasMessage("no samples");
    assertThatThrownBy(() -> new Samples(List.of(1.0)).percentile(0)).hasMessageContaining("0");
  }
}
