/**
 * Benchmarks that stay. Every number is set against something measured in the same run, so that it
 * means the same on a fast and on a slow machine.
 */
@NullMarked
package dev.liveswap.benchmarks;

import org.jspecify.annotations.NullMarked;
