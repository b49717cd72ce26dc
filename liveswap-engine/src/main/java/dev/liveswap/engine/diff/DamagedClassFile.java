package dev.liveswap.engine.diff;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that were given as a class file are none, or not a whole one. */
public final class DamagedClassFile extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  DamagedClassFile(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
