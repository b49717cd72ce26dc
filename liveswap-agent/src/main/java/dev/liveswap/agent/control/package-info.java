/** How others reach a running agent, and who may. */
@NullMarked
package dev.liveswap.agent.control;

import org.jspecify.annotations.NullMarked;
