/** Talking to the agents in running programs. */
@NullMarked
package dev.liveswap.cli.control;

import org.jspecify.annotations.NullMarked;
