/**
 * What is defined <em>into</em> {@code java.base}, so that generated code and JDK code reach it
 * from every loader and module, and the means to do so. (Appending to the bootstrap class path
 * would switch class-data sharing off.)
 */
@NullMarked
package dev.liveswap.engine.base;

import org.jspecify.annotations.NullMarked;
