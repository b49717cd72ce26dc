/** Class folders under everything that can go wrong. */
@NullMarked
package dev.liveswap.compiler.output;

import org.jspecify.annotations.NullMarked;
