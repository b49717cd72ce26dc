/**
 * Runs generated programs hot and cold: {@code Session} edits one program and compares, {@code
 * Oracle} knows what may differ, {@code Shrinker} makes what failed small, {@code CaseWriter}
 * writes it as an edit case. {@code FuzzMain} is {@code liveswap fuzz}.
 */
@NullMarked
package dev.liveswap.testkit.fuzz.run;

import org.jspecify.annotations.NullMarked;
