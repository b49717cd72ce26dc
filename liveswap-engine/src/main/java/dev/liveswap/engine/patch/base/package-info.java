/** The template of what patched code calls; see {@link dev.liveswap.engine.base}. */
@NullMarked
package dev.liveswap.engine.patch.base;

import org.jspecify.annotations.NullMarked;
