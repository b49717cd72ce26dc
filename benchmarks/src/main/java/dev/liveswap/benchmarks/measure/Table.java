package dev.liveswap.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under a heading, each column as wide as its widest cell. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heading) {
    rows.add(List.of(heading));
  }

  public void add(String... row) {
    if (row.length != rows.get(0).size()) {
      throw new IllegalArgumentException(row.length + " cells under " + rows.get(0));
    }
    rows.add(List.of(row));
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        // Names to the left, numbers to the right.
        line.append(i == 0 ? row.get(i) + padding : "   " + padding + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }
}
