package dev.liveswap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void namesStandLeftAndNumbersRight() {
    Table table = new Table("program", "p50");
    table.add("a", "1.5");
    table.add("longest name", "10.0");
    assertThat(table.toString().lines())
        .containsExactly("program         p50", "a               1.5", "longest name   10.0");
  }

  @Test
  void aRowHasAsManyCellsAsTheHeading() {
    assertThatThrownBy(() -> new Table("one").add("1", "2")).hasMessageContaining("2 cells");
  }
}
