/** What the tool promises, each promise a test against the real tool and a real program. */
@NullMarked
package dev.liveswap.e2e;

import org.jspecify.annotations.NullMarked;
