/** The programs that are edited: the demo and generated ones, on disk and running. */
@NullMarked
package dev.liveswap.benchmarks.program;

import org.jspecify.annotations.NullMarked;
