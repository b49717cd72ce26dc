package dev.liveswap.api;

import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/**
 * What the agent does behind {@link Patch}. Only the agent implements it; programs have no use for
 * it. Thread-safe.
 */
public interface Patcher {
  /**
   * Puts a patch in force.
   *
   * @param request what is to be patched with what
   * @return the way back
   * @throws PatchException if it cannot be done; nothing has changed then
   */
  Applied patch(Request request);

  /** A patch in force. */
  interface Applied {
    /** Takes it out; not called twice. */
    void remove();

    /**
     * Whether calls of the method reach the patch.
     *
     * @return false if a reload has taken the method away
     */
    boolean isInForce();

    /**
     * Where the patch's code comes from.
     *
     * @return its loader, or null if it cannot be known or is the boot loader
     */
    @Nullable ClassLoader origin();
  }

  /**
   * A patch to make.
   *
   * @param target the method or constructor
   * @param code a {@link Body}, an {@link Around}, a {@link java.lang.invoke.MethodHandle}, or a
   *     {@link java.lang.reflect.Method}
   * @param wraps whether the code gets the original
   * @param instance the only receiver it is for, or null
   * @param thread the only thread it is for, or null
   */
  record Request(
      Executable target,
      Object code,
      boolean wraps,
      @Nullable Object instance,
      @Nullable Thread thread) {}
}
