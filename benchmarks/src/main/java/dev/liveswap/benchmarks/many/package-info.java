/** A thousand structural edits in one JVM: what they leave behind, and whether they get slower. */
@NullMarked
package dev.liveswap.benchmarks.many;

import org.jspecify.annotations.NullMarked;
