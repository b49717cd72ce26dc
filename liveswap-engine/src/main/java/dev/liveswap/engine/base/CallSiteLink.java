package dev.liveswap.engine.base;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The bootstrap method that generated call sites name, {@code java.lang.$LiveswapLink} at run time:
 * only hands on.
 */
public final class CallSiteLink {
  /** Links; of the bootstrap method's own type. */
  public static volatile @Nullable MethodHandle linker;

  private CallSiteLink() {}

  @SuppressWarnings("NullAway") // Set before the first such call site exists.
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
      throws Throwable {
    return (CallSite) linker.invokeExact(caller, name, type, arguments);
  }
}
