/**
 * The classes that the mirror defines <em>into</em> {@code java.base}, and stand-ins for the JDK's
 * own types they touch.
 *
 * <p>They are compiled here as ordinary code, and never loaded from here: {@code BaseClasses} reads
 * their class files, renames {@code MirrorHooks} to {@code java.lang.$LiveswapMirror} (and so on),
 * renames the {@code Jdk…} stand-ins to the JDK types they stand for, and defines the result. So
 * they may mention only JDK types and each other.
 */
@NullMarked
package dev.liveswap.engine.mirror.base;

import org.jspecify.annotations.NullMarked;
