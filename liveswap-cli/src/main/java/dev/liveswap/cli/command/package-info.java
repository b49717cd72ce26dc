/** The commands: what can be typed, and what it means. */
@NullMarked
package dev.liveswap.cli.command;

import org.jspecify.annotations.NullMarked;
