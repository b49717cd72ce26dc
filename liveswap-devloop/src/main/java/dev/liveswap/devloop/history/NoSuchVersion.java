package dev.liveswap.devloop.history;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;

/** There is nowhere to go; the finding says why. */
public final class NoSuchVersion extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  NoSuchVersion(String message, String cure) {
    super(message);
    finding = Finding.of(Code.NO_SUCH_VERSION, message).cure(cure);
  }

  /**
   * What to tell.
   *
   * @return a finding with {@link Code#NO_SUCH_VERSION}
   */
  public Finding finding() {
    return finding;
  }
}
