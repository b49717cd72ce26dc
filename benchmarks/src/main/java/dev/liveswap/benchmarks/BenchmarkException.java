package dev.liveswap.benchmarks;

/** A benchmark can't go on; the message says why and is all that a person needs to see. */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BenchmarkException(String message) {
    super(message);
  }

  public BenchmarkException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
