/** A small preparation of each reloadable class when it is loaded: room for what edits may add. */
@NullMarked
package dev.liveswap.engine.weave;

import org.jspecify.annotations.NullMarked;
