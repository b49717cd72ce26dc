/** Tests that generate programs and edits. */
package dev.liveswap.testkit.fuzz;
