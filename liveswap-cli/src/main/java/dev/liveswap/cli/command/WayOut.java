package dev.liveswap.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tidies up once, on every way out: the program is stopped, the terminal set back, the settings
 * file deleted. A signal (Ctrl-C, kill, a closed terminal) is such a way too.
 */
final class WayOut implements AutoCloseable {
  private final Path settings;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread hook = new Thread(this::tidyUp, "liveswap-way-out");
  private boolean done;

  WayOut(AutoCloseable supervisor, Path settings) {
    this.settings = settings;
    open.push(supervisor);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  synchronized void alsoClose(AutoCloseable more) {
    open.push(more);
  }

  @Override
  public void close() {
    tidyUp();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // A signal came first, and the hook is already running or done: nothing is left to do.
      return;
    }
  }

  private synchronized void tidyUp() {
    if (done) {
      return;
    }
    done = true;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        // The others must be closed all the same.
        System.err.println("liveswap  ! " + e);
      }
    }
    try {
      Files.deleteIfExists(settings);
    } catch (IOException e) {
      System.err.println("liveswap  ! " + settings + " is left behind: " + e);
    }
  }
}
