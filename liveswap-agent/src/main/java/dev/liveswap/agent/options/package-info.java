/**
 * What can be set, in one list: {@link dev.liveswap.agent.options.Option}. The agent's argument,
 * {@code liveswap.properties} and the command line all draw on it, and {@code docs/options.md} is
 * tested against it.
 */
@NullMarked
package dev.liveswap.agent.options;

import org.jspecify.annotations.NullMarked;
