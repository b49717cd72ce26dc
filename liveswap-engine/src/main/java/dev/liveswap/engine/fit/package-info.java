/** Turns a new class file into one with the resident shape, which is all the JVM accepts. Pure. */
@NullMarked
package dev.liveswap.engine.fit;

import org.jspecify.annotations.NullMarked;
