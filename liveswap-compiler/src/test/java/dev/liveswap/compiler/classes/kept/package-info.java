/** Whatever happened between two processes: what is kept is what a fresh look finds. */
@NullMarked
package dev.liveswap.compiler.classes.kept;

import org.jspecify.annotations.NullMarked;
