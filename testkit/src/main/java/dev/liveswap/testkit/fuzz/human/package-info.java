/** Edits of a real application's sources, such as a person makes, at random. */
@NullMarked
package dev.liveswap.testkit.fuzz.human;

import org.jspecify.annotations.NullMarked;
