package dev.liveswap.api;

import java.util.Optional;

/**
 * Is told of every reload that reaches the program: saved and compiled, brought by {@link
 * Liveswap#reload(java.util.Map, ClassLoader)}, undone or redone. Not of sources that do not
 * compile: those change nothing. Added with {@link Listeners#add}.
 *
 * <p>The methods are called one at a time, on a thread of Liveswap's, while the reload waits. A
 * listener can only harm itself: what it throws is reported as a note ({@link
 * Code#LISTENER_FAILED}); one that has not returned after five seconds is not waited for any
 * longer, is reported as well, and is passed over until it has returned. Asking for a reload or an
 * undo from a listener is refused with {@link Code#BAD_REQUEST}.
 */
public interface ReloadListener {
  /**
   * Called before a reload changes anything.
   *
   * @param reload what is about to happen
   * @return empty to let it happen; else the reason for a person why it must not, as a phrase
   *     without a full stop: then the outcome is {@link Verdict#REFUSED} with {@link Code#VETOED},
   *     and nothing has changed. A listener that throws or does not return lets it happen
   */
  default Optional<String> before(PlannedReload reload) {
    return Optional.empty();
  }

  /**
   * Called after a reload, whatever became of it, vetoed ones included; after methods with {@link
   * AfterReload} have run.
   *
   * @param outcome what became of it; its version is not known yet where it is not live
   */
  default void after(Outcome outcome) {}
}
