/**
 * Asks any library what it does: {@code ApiProbe} calls the public methods and constructors of all
 * its public classes with made-up arguments, the same ones for the same seed, and writes down what
 * comes of it. Runs inside the JVM of the library.
 */
@NullMarked
package dev.liveswap.testkit.api;

import org.jspecify.annotations.NullMarked;
