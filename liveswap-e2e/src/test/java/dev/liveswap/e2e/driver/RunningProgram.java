package dev.liveswap.e2e.driver;

import dev.liveswap.e2e.driver.Transcript.Line;
import dev.liveswap.e2e.driver.Transcript.Stream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process that was started, and all it says. What is waited for fails the test after a while,
 * with everything the process said.
 */
public final class RunningProgram implements AutoCloseable {
  private static final String LISTENING = "Listening on http://localhost:";

  private final Process process;
  private final Path runtimeDirectory;
  private final Transcript transcript;
  private final List<Thread> readers;

  /** Up to where the reports were handed out. */
  private int nextLine;

  RunningProgram(Process process, Path runtimeDirectory) {
    this.process = process;
    this.runtimeDirectory = runtimeDirectory;
    Thread out = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8), Stream.OUT));
    Thread err = new Thread(() -> read(process.errorReader(StandardCharsets.UTF_8), Stream.ERR));
    this.readers = List.of(out, err);
    this.transcript = new Transcript(() -> out.isAlive() || err.isAlive());
    readers.forEach(reader -> reader.setDaemon(true));
    readers.forEach(Thread::start);
  }

  private void read(BufferedReader lines, Stream stream) {
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        transcript.add(stream, line);
      }
    } catch (IOException e) {
      transcript.add(stream, "(the stream broke: " + e + ")");
    }
  }

  /** The process that was started: the tool with {@code run}, else the program itself. */
  public long pid() {
    return process.pid();
  }

  // What it says

  /** Waits for a line, on either stream, that contains a text. */
  public String awaitLine(String text) {
    return transcript
        .await("line with '" + text + "'", 0, line -> line.text().contains(text))
        .text();
  }

  /** All lines of standard output so far. */
  public List<String> output() {
    return texts(Stream.OUT);
  }

  /** All lines of standard error so far. */
  public List<String> errors() {
    return texts(Stream.ERR);
  }

  private List<String> texts(Stream stream) {
    return transcript.lines().stream()
        .filter(line -> line.stream() == stream)
        .map(Line::text)
        .toList();
  }

  // What it reports

  /** Waits until saved files are seen. */
  public RunningProgram ready() {
    nextReport("ready", report -> report.kind().equals("ready"));
    return this;
  }

  /** The next reload's report after those already asked for. */
  public Report nextReload() {
    return nextReport("reload", report -> report.kind().equals("reloaded"));
  }

  /** The next report of a kind after those already asked for. */
  public Report nextReport(String kind) {
    return nextReport(kind, report -> report.kind().equals(kind));
  }

  private Report nextReport(String what, Predicate<Report> wanted) {
    Line line =
        transcript.await(
            "report (" + what + ")",
            nextLine,
            candidate -> Report.of(candidate.text()).filter(wanted).isPresent());
    nextLine = line.index() + 1;
    return Report.of(line.text()).orElseThrow();
  }

  /** Reloads that were reported but not asked for yet. */
  public List<Report> furtherReloads() {
    return transcript.lines().stream()
        .skip(nextLine)
        .map(line -> Report.of(line.text()))
        .flatMap(Optional::stream)
        .filter(report -> report.kind().equals("reloaded"))
        .toList();
  }

  // How to talk to it

  /** The program's HTTP server, whose port it says on its standard output; waits for that. */
  public HttpProbe http() {
    String said = transcript.await("port", 0, line -> line.text().startsWith(LISTENING)).text();
    return new HttpProbe(Integer.parseInt(said.substring(LISTENING.length()).strip()));
  }

  /** The agent's control port; waits until the program says how to reach it. */
  public ControlPort control() {
    return ControlPort.awaitIn(runtimeDirectory);
  }

  /** Where the instance files of this program and of those started with it lie. */
  public Path runtimeDirectory() {
    return runtimeDirectory;
  }

  /** Types keys. */
  public void type(String keys) throws IOException {
    OutputStream input = process.getOutputStream();
    input.write(keys.getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  // How it ends

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end; the exit code. */
  public int exitCode() {
    return exitCodeWithin(Transcript.PATIENCE.toSeconds());
  }

  /** Waits for the end of what has much to do; the exit code. */
  public int exitCodeWithin(long seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError("did not end, but:\n" + transcript);
      }
      for (Thread reader : readers) {
        reader.join(TimeUnit.SECONDS.toMillis(5));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it as a closed terminal or {@code kill} does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it without giving it a chance to tidy up. */
  public void kill() {
    process.destroyForcibly();
  }

  /** The processes it started that still live. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Ends the process and all that it has started. */
  @Override
  public void close() {
    List<ProcessHandle> children =
        process.descendants().sorted(Comparator.comparing(ProcessHandle::pid)).toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return transcript.toString();
  }
}
