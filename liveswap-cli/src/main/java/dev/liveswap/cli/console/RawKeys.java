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
 * on every way out, that by a signal included. Ctrl-C goes on being a signal. Where this process
 * has no way out ({@code kill -9}), a small shell that waits at the other end of a pipe sees the
 * pipe close, and sets the terminal back.
 */
public final class RawKeys implements AutoCloseable {
  private static final File TERMINAL = new File("/dev/tty");

  /**
   * Leaves the terminal alone if it is no longer as it was set here: the person's shell was faster,
   * and has set it as it needs it itself.
   */
  private static final String SET_BACK =
      "trap '' INT QUIT TERM HUP TSTP TTIN TTOU; exec 3</dev/tty; raw=$(stty -g <&3);"
          + " read -r end; [ \"$(stty -g <&3)\" != \"$raw\" ] || stty \"$1\" <&3";

  private final String before;
  private final Process setsBack;

  private RawKeys(String before, Process setsBack) {
    this.before = before;
    this.setsBack = setsBack;
  }

  /**
   * Starts to listen.
   *
   * @param keys gets each key, on a thread of its own
   * @return to be closed
   * @throws IOException if the terminal cannot be set; then nothing has changed
   */
  public static RawKeys open(IntConsumer keys) throws IOException {
    String before = stty("-g").strip();
    stty("-icanon", "-echo", "min", "1", "time", "0");
    RawKeys terminal = new RawKeys(before, setBackWhenThisProcessIsGone(before));
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

  private static Process setBackWhenThisProcessIsGone(String before) throws IOException {
    try {
      return new ProcessBuilder("sh", "-c", SET_BACK, "liveswap-terminal", before)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      stty(before);
      throw e;
    }
  }

  /** Sets the terminal back to what it was. May be called more than once. */
  @Override
  public void close() throws IOException {
    stty(before);
    setsBack.getOutputStream().close();
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
