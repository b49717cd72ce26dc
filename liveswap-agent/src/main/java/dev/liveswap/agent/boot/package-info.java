/**
 * All that the program's own class loader ever sees of the agent, besides the public API: the entry
 * points and the loader that hides the rest.
 */
@NullMarked
package dev.liveswap.agent.boot;

import org.jspecify.annotations.NullMarked;
