/** The template of what watched methods call; see {@link dev.liveswap.engine.base}. */
@NullMarked
package dev.liveswap.engine.thrown.base;

import org.jspecify.annotations.NullMarked;
