package dev.liveswap.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file a JVM of the testkit reports to; each line is there at once, should the JVM die. */
final class Report {
  private final Writer out;

  Report(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  synchronized void line(String... fields) {
    try {
      out.write(Line.of(fields) + "\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
