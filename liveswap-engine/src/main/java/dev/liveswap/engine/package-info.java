/**
 * Class files in, verdict out.
 *
 * <p>{@link dev.liveswap.engine.Engine} gives a running JVM new versions of its classes. It knows
 * nothing of files, compilers, HTTP or frameworks.
 */
@NullMarked
package dev.liveswap.engine;

import org.jspecify.annotations.NullMarked;
