/** What a person sees, and the keys a person presses. */
@NullMarked
package dev.liveswap.cli.console;

import org.jspecify.annotations.NullMarked;
