/** Starting a program and staying with it until it ends. */
@NullMarked
package dev.liveswap.cli.program;

import org.jspecify.annotations.NullMarked;
