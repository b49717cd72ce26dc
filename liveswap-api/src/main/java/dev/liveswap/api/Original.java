package dev.liveswap.api;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * What a patched method did before the patch that is asking: the patch below it, or in the end the
 * method's own code.
 *
 * <p>May be called never, once or often, with the arguments that came or with others, on any
 * thread, also after the patch is closed. Immutable and thread-safe.
 *
 * @param <R> what the method returns; for primitives the wrapper, for {@code void} null
 */
public interface Original<R extends @Nullable Object> {
  /**
   * Calls it.
   *
   * @param arguments the receiver first, if there is one, then the parameters
   * @return what it returns; null for a method that returns nothing
   * @throws IllegalArgumentException if the number of arguments is wrong
   * @throws ClassCastException if an argument is of the wrong type
   * @throws Throwable whatever it throws
   */
  R call(@Nullable Object... arguments) throws Throwable;

  /**
   * The same as a handle, without boxing, of the method's type with the receiver first.
   *
   * @return the handle
   */
  MethodHandle handle();
}
