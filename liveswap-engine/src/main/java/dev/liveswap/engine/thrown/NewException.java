package dev.liveswap.engine.thrown;

import dev.liveswap.api.Position;
import org.jspecify.annotations.Nullable;

/**
 * An exception of a type that a method is not known to have thrown before it was changed.
 *
 * @param reload the number of the reload that changed it; see {@link ExceptionWatch#reload()}
 * @param className binary name of the method's class
 * @param method the method as a person would write it, with its class
 * @param exception binary name of the exception's class
 * @param position where in the method it came from, or null when the JVM does not tell
 */
public record NewException(
    int reload, String className, String method, String exception, @Nullable Position position) {}
