/** Members that an edit added, against the same program compiled and started with them. */
@NullMarked
package dev.liveswap.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
