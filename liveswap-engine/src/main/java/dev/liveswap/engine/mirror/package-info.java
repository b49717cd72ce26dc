/**
 * What reflection, method handles, serialization and stack traces report: always the current
 * version of a class, never our additions.
 *
 * <p>{@link dev.liveswap.engine.mirror.Mirror} is the way in, {@link
 * dev.liveswap.engine.mirror.CurrentVersions} what it asks. The JDK's own classes are retransformed
 * so that they ask here ({@code JdkHooks} is the list of places), and everything after that is the
 * JDK's own code: caching, copying, access checks, parsing of annotations and generic signatures.
 */
@NullMarked
package dev.liveswap.engine.mirror;

import org.jspecify.annotations.NullMarked;
