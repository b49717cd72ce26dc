/**
 * The floor: what an edit costs when nothing is done but what must be done. A JVM that has loaded
 * the same program compiles the one edited file with a warm compiler whose context is reused, and
 * redefines the one class.
 */
@NullMarked
package dev.liveswap.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
