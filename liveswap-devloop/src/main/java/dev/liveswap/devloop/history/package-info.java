/** The versions of a run: what each reload changed, and the way from any of them to any other. */
@NullMarked
package dev.liveswap.devloop.history;

import org.jspecify.annotations.NullMarked;
