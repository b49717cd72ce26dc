/** Reaches members that the JVM would not let ordinary bytecode reach: constant call sites. */
@NullMarked
package dev.liveswap.engine.link;

import org.jspecify.annotations.NullMarked;
