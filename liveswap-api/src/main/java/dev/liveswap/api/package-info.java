/**
 * What a program, a script or a test may call in a JVM that runs under the Liveswap agent.
 *
 * <p>{@link dev.liveswap.api.Liveswap} is the way in; everything else is immutable data that it
 * returns. Nothing in this package depends on anything but the Java platform. Parameters and
 * results are never null unless annotated so.
 */
@NullMarked
package dev.liveswap.api;

import org.jspecify.annotations.NullMarked;
