/** What a call of a patched method costs. */
@NullMarked
package dev.liveswap.benchmarks.patched;

import org.jspecify.annotations.NullMarked;
