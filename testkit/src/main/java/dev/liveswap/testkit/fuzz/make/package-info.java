/** Makes random programs and random edits of them, the same ones from the same seed. */
@NullMarked
package dev.liveswap.testkit.fuzz.make;

import org.jspecify.annotations.NullMarked;
