/**
 * Upgrades real libraries, release by release, in a running JVM, and compares each release with a
 * cold start of it: {@code liveswap upgrades}.
 */
@NullMarked
package dev.liveswap.testkit.upgrade;

import org.jspecify.annotations.NullMarked;
