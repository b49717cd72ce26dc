/** The incremental compiler against its oracle: a plain javac over all sources. */
@NullMarked
package dev.liveswap.compiler;

import org.jspecify.annotations.NullMarked;
