package dev.liveswap.cli.console;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Single keys from the terminal, without Enter and without showing them.
 *
 * <p>The terminal is set by {@code stty} and set back by {@link #close}; whoever opens it closes it
 * on every way out, that by a signal included. Ctrl-C goes on being a signal.
 */
public final class RawKeys implements AutoCloseable {
  private static final File TERMINAL = new File("/dev/tty");

  private final String before;

  private RawKeys(String before) {
    this.before = before;
  }

  /**
   * Starts to listen.
   *
   * @param keys gets each key, on a thread of its own
   * @return to be closed
   * @throws IOException if the terminal cannot be set; then nothing has changed
   */
  public static RawKeys open(IntConsumer keys) throws IOException {
    RawKeys terminal = new RawKeys(stty("-g").strip());
    stty("-icanon", "-echo", "min", "1", "time", "0");
    Thread reader =
        new Thread(
            () -> {
              InputStream input = System.in;
              try {
                for (int key = input.read(); key >= 0; key = input.read()) {
                  keys.accept(key);
                }
              } catch (IOException e) {
                // The terminal is gone: there will be no more keys, and a signal ends the tool.
                return;
              }
            },
            "liveswap-keys");
    reader.setDaemon(true);
    reader.start();
    return terminal;
  }

  /** Sets the terminal back to what it was. May be called more than once. */
  @Override
  public void close() throws IOException {
    stty(before);
  }

  private static String stty(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    Process stty =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(TERMINAL).start();
    try {
      // In the background, stty is stopped by the system and would never end.
      if (!stty.waitFor(2, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        throw new IOException("the terminal does not answer");
      }
      String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (stty.exitValue() != 0) {
        throw new IOException("stty: " + said.strip());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
