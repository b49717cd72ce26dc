package dev.liveswap.testkit.program;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a JVM of the testkit has to run.
 *
 * @param name of the case
 * @param classes the folder of its versions' class files
 * @param calls how often the probe is called in each step, where that does not take too long
 */
public record Job(String name, Path classes, int calls) {
  static List<Job> parseAll(Stream<String> lines) {
    return lines.map(Line::parse).map(Job::of).toList();
  }

  private static Job of(Line line) {
    return new Job(line.field(0), Path.of(line.field(1)), Integer.parseInt(line.field(2)));
  }

  /** The job as a line of the list of jobs. */
  @Override
  public String toString() {
    return Line.of(name, classes.toString(), String.valueOf(calls)).toString();
  }
}
