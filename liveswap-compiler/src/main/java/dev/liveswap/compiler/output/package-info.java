/** Class files on their way to disk: all of a compile's, or none. */
@NullMarked
package dev.liveswap.compiler.output;

import org.jspecify.annotations.NullMarked;
