/** Tests that upgrade a library. */
package dev.liveswap.testkit.upgrade;
