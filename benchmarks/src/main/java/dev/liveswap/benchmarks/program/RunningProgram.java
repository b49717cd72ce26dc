package dev.liveswap.benchmarks.program;

import dev.liveswap.benchmarks.BenchmarkException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program in a JVM of its own, started with given JVM options. */
public final class RunningProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LISTENING = "Listening on http://localhost:";

  private final Process process;
  private final Path messages;
  private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>();
  private @Nullable HttpChannel http;

  private RunningProgram(Process process, Path messages) {
    this.process = process;
    this.messages = messages;
  }

  /** A line of output, and when it arrived (as {@link System#nanoTime}). */
  private record Line(String text, long nanos) {}

  /**
   * Starts a program; returns at once.
   *
   * @param program what to start
   * @param jvmOptions what the JVM gets before the class path
   * @param scratch a folder for the program's messages and the agent's instance file
   */
  public static RunningProgram start(Program program, List<String> jvmOptions, Path scratch)
      throws IOException {
    Files.createDirectories(scratch);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", program.classes().toString(), program.mainClass()));
    command.addAll(program.arguments());
    Path messages = scratch.resolve("messages.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(program.directory().toFile())
            .redirectError(messages.toFile());
    // The agent's instance file belongs to this run, not to the person's own programs.
    builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
    RunningProgram running = new RunningProgram(builder.start(), messages);
    Thread reader = new Thread(running::read, "program-output");
    reader.setDaemon(true);
    reader.start();
    return running;
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(new Line(line, System.nanoTime()));
      }
    } catch (IOException closed) {
      // The program has ended; whoever waits for a line finds that out by itself.
      lines.clear();
    }
  }

  /**
   * Waits until the program says something that contains a text.
   *
   * @return when it was seen, as {@link System#nanoTime}
   */
  public long awaitText(Program.Channel channel, String text) {
    return switch (channel) {
      case STANDARD_OUTPUT -> awaitLine(text).nanos();
      case HTTP -> awaitAnswer(text);
    };
  }

  private Line awaitLine(String text) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        Line line = lines.poll(100, TimeUnit.MILLISECONDS);
        if (line != null && line.text().contains(text)) {
          return line;
        }
        if (line == null && !process.isAlive()) {
          throw failure("the program ended with exit code " + process.exitValue());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
    throw failure("the program did not say \"" + text + "\" within " + PATIENCE.toSeconds() + " s");
  }

  private long awaitAnswer(String text) {
    HttpChannel channel = http();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        String answer = channel.get();
        long now = System.nanoTime();
        if (answer.contains(text)) {
          return now;
        }
        HttpChannel.pause();
      }
    } catch (IOException e) {
      throw failure("the program does not answer: " + e);
    }
    throw failure(
        "the program did not answer \"" + text + "\" within " + PATIENCE.toSeconds() + " s");
  }

  private HttpChannel http() {
    HttpChannel existing = http;
    if (existing != null) {
      return existing;
    }
    String line = awaitLine(LISTENING).text();
    int start = line.indexOf(LISTENING) + LISTENING.length();
    try {
      HttpChannel opened = HttpChannel.open(Integer.parseInt(line.substring(start).strip()));
      http = opened;
      return opened;
    } catch (IOException e) {
      throw failure("the program does not answer: " + e);
    }
  }

  private BenchmarkException failure(String what) {
    try {
      String said = Files.readString(messages).strip();
      return new BenchmarkException(said.isEmpty() ? what : what + "; its messages:\n" + said);
    } catch (IOException e) {
      throw new UncheckedIOException(what, e);
    }
  }

  /** Ends the program. */
  @Override
  public void close() throws IOException {
    if (http != null) {
      http.close();
    }
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
