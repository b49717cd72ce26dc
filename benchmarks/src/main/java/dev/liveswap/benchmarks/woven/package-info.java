/** What the weave costs a program that nobody edits: libraries from Maven Central at work. */
@NullMarked
package dev.liveswap.benchmarks.woven;

import org.jspecify.annotations.NullMarked;
