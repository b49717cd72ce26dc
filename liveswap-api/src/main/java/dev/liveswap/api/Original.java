package dev.liveswap.api;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * What a patched method did before the patch that is asking: the patch below it, or in the end the
 * method's own code. Of a constructor that is what follows its call of {@code super(…)} or {@code
 * this(…)}, and the object that is being made is the first argument.
 *
 * <p>May be called never, once or often, with the arguments that came or with others, on any
 * thread, also after the patch is closed. Immutable and thread-safe.
 *
 * @param <R> what the method returns; for primitives the wrapper, for {@code void} null
 */
public interface Original<R extends @Nullable Object> {
  /**
   * Calls it. Those that take the arguments one by one do the same, faster. Where the only argument
   * is itself an {@code Object[]}, as of a static method with varargs, write {@code call((Object)
   * array)}, or the array is taken for all arguments.
   *
   * @param arguments the receiver first, if there is one, then the parameters
   * @return what it returns; null for a method that returns nothing
   * @throws IllegalArgumentException if the number of arguments is wrong
   * @throws ClassCastException if an argument is of the wrong type
   * @throws Throwable whatever it throws
   */
  R call(@Nullable Object... arguments) throws Throwable;

  /** As {@link #call(Object...)}, without an array. */
  default R call(@Nullable Object a) throws Throwable {
    return call(new @Nullable Object[] {a});
  }

  /** As {@link #call(Object...)}, without an array. */
  default R call(@Nullable Object a, @Nullable Object b) throws Throwable {
    return call(new @Nullable Object[] {a, b});
  }

  /** As {@link #call(Object...)}, without an array. */
  default R call(@Nullable Object a, @Nullable Object b, @Nullable Object c) throws Throwable {
    return call(new @Nullable Object[] {a, b, c});
  }

  /** As {@link #call(Object...)}, without an array. */
  default R call(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d)
      throws Throwable {
    return call(new @Nullable Object[] {a, b, c, d});
  }

  /** As {@link #call(Object...)}, without an array. */
  default R call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e)
      throws Throwable {
    return call(new @Nullable Object[] {a, b, c, d, e});
  }

  /** As {@link #call(Object...)}, without an array. */
  default R call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e,
      @Nullable Object f)
      throws Throwable {
    return call(new @Nullable Object[] {a, b, c, d, e, f});
  }

  /**
   * The same as a handle, without boxing, of the method's type with the receiver first.
   *
   * @return the handle
   */
  MethodHandle handle();
}
