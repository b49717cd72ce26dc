package dev.liveswap.cli.program;

import java.util.concurrent.CountDownLatch;

/** Ends with the exit code it is given, or waits to be ended. */
final class FakeProgram {
  private FakeProgram() {}

  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("wait")) {
      new CountDownLatch(1).await();
    }
    System.exit(Integer.parseInt(args[0]));
  }
}
