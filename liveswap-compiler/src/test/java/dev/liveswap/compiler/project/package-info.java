/** Projects that are found, written down and read. */
@NullMarked
package dev.liveswap.compiler.project;

import org.jspecify.annotations.NullMarked;
