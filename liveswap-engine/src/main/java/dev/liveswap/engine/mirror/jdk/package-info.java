/**
 * How the mirror gets into the JDK: which places are hooked ({@link
 * dev.liveswap.engine.mirror.jdk.JdkHooks}), how the bytecode is changed, how classes get into
 * {@code java.base}, and the JDK's internals that are called. What differs between JDK versions is
 * here.
 */
@NullMarked
package dev.liveswap.engine.mirror.jdk;

import org.jspecify.annotations.NullMarked;
