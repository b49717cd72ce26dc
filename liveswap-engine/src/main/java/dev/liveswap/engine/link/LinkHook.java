package dev.liveswap.engine.link;

import dev.liveswap.engine.base.BaseDefinition;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * The bootstrap method that generated call sites name. It stands in {@code java.lang}, where every
 * class loader and every module sees it, and only hands on to the {@link Linker}.
 *
 * <p>It is defined there at run time, never appended to the bootstrap class path: that would switch
 * the sharing of class data off.
 */
public final class LinkHook {
  /** The hook class's internal name. */
  public static final String NAME = "java/lang/$LiveswapLink";

  private static final String TARGET = "linker";

  /** {@code Lookup.TRUSTED}. */
  private static final int TRUSTED = -1;

  private static final MethodType LINK =
      MethodType.methodType(
          CallSite.class,
          MethodHandles.Lookup.class,
          String.class,
          MethodType.class,
          Object[].class);

  /** The bootstrap method of generated call sites. */
  public static final Handle BOOTSTRAP =
      new Handle(Opcodes.H_INVOKESTATIC, NAME, "link", LINK.toMethodDescriptorString(), false);

  private LinkHook() {}

  /**
   * Defines the hooks, unless this JVM has them already, and points it at a linker.
   *
   * @param trusted a lookup that may do everything
   * @param linker answers from now on
   * @throws IllegalStateException if the JVM does not let the hook in
   */
  public static synchronized void install(MethodHandles.Lookup trusted, Linker linker) {
    try {
      MethodHandle link =
          MethodHandles.lookup().findVirtual(Linker.class, "link", LINK).bindTo(linker);
      Field target = define(trusted).getField(TARGET);
      target.set(null, link);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the link hook cannot be installed", e);
    }
  }

  /**
   * A lookup that may do everything and, unlike the JDK's own, sees the members that the JVM holds
   * and not those that the mirror shows: the mirror knows it by its lookup class, the hook.
   *
   * @param trusted the JDK's lookup that may do everything
   * @return one like it
   * @throws IllegalStateException if this JDK's lookups are not as expected
   */
  public static synchronized MethodHandles.Lookup lookup(MethodHandles.Lookup trusted) {
    try {
      Class<?> hook = define(trusted);
      return (MethodHandles.Lookup)
          trusted
              .findConstructor(
                  MethodHandles.Lookup.class,
                  MethodType.methodType(void.class, Class.class, Class.class, int.class))
              .invokeExact(hook, (Class<?>) null, TRUSTED);
    } catch (Throwable e) {
      throw new IllegalStateException("the link hook cannot be installed", e);
    }
  }

  private static Class<?> define(MethodHandles.Lookup trusted) {
    StateHook.define(trusted);
    return BaseDefinition.of(trusted, "dev/liveswap/engine/base/CallSiteLink", NAME);
  }
}
