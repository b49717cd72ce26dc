/** Samples, their percentiles, and how they are shown. */
@NullMarked
package dev.liveswap.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
