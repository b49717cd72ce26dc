/**
 * Exceptions that a method throws for the first time after it was changed.
 *
 * <p>The bodies of just changed methods get one more exception handler, which tells {@link
 * dev.liveswap.engine.thrown.base.ThrownHook} and throws on. {@link
 * dev.liveswap.engine.thrown.WatchingHandlers} puts it in, {@link
 * dev.liveswap.engine.thrown.ExceptionWatch} says what is new.
 */
@NullMarked
package dev.liveswap.engine.thrown;

import org.jspecify.annotations.NullMarked;
