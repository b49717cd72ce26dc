/** Reloads as versions that can be gone back to, and those who are told of them. */
@NullMarked
package dev.liveswap.agent.versions;

import org.jspecify.annotations.NullMarked;
