package dev.liveswap.engine.patch;

import dev.liveswap.api.Original;
import dev.liveswap.engine.link.InterfaceCasts;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The original as the public API gives it. A record, whose fields compiled code trusts. Each number
 * of arguments has a method: C2 of JDK 17 does not get rid of an array.
 *
 * @param handle of the method's type
 * @param generic the same, of objects
 * @param spread the same, of an array of objects
 */
@SuppressWarnings("NullAway") // The checker does not know that R may be null here.
record OriginalCalls(MethodHandle handle, MethodHandle generic, MethodHandle spread)
    implements Original<@Nullable Object> {
  static OriginalCalls of(MethodHandle handle) {
    MethodHandle generic = InterfaceCasts.asType(handle, handle.type().generic());
    return new OriginalCalls(
        handle, generic, generic.asSpreader(Object[].class, handle.type().parameterCount()));
  }

  @Override
  public @Nullable Object call(@Nullable Object... arguments) throws Throwable {
    return (Object) spread.invokeExact(arguments);
  }

  @Override
  public @Nullable Object call(@Nullable Object a) throws Throwable {
    return generic.type().parameterCount() == 1
        ? (Object) generic.invokeExact(a)
        : call(new @Nullable Object[] {a});
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b) throws Throwable {
    return generic.type().parameterCount() == 2
        ? (Object) generic.invokeExact(a, b)
        : call(new @Nullable Object[] {a, b});
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c)
      throws Throwable {
    return generic.type().parameterCount() == 3
        ? (Object) generic.invokeExact(a, b, c)
        : call(new @Nullable Object[] {a, b, c});
  }

  @Override
  public @Nullable Object call(
      @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d)
      throws Throwable {
    return generic.type().parameterCount() == 4
        ? (Object) generic.invokeExact(a, b, c, d)
        : call(new @Nullable Object[] {a, b, c, d});
  }

  @Override
  public @Nullable Object call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e)
      throws Throwable {
    return generic.type().parameterCount() == 5
        ? (Object) generic.invokeExact(a, b, c, d, e)
        : call(new @Nullable Object[] {a, b, c, d, e});
  }

  @Override
  public @Nullable Object call(
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      @Nullable Object e,
      @Nullable Object f)
      throws Throwable {
    return generic.type().parameterCount() == 6
        ? (Object) generic.invokeExact(a, b, c, d, e, f)
        : call(new @Nullable Object[] {a, b, c, d, e, f});
  }
}
