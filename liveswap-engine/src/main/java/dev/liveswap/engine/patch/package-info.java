/**
 * Patches: other code for single methods of running classes.
 *
 * <p>A patched method begins with a call of its dispatcher, a class in {@code java.lang} that every
 * class sees; what follows is its own code as it was. {@link dev.liveswap.engine.patch.PatchWeaver}
 * puts that call in, {@link dev.liveswap.engine.patch.Site} holds the patches of one method, {@link
 * dev.liveswap.engine.patch.Chain} makes one handle of them.
 */
@NullMarked
package dev.liveswap.engine.patch;

import org.jspecify.annotations.NullMarked;
