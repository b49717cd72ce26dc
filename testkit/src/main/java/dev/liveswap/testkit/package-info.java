/**
 * Runs the edit cases in {@code src/cases}: {@code CaseCompiler} compiles every version, {@code
 * CaseJvm} runs all cases in a hot and in a cold JVM, {@code Comparison} says where the two differ.
 */
@NullMarked
package dev.liveswap.testkit;

import org.jspecify.annotations.NullMarked;
