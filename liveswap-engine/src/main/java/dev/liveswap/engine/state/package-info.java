/** What a reload runs: initializers of fields that are new or say something new. */
@NullMarked
package dev.liveswap.engine.state;

import org.jspecify.annotations.NullMarked;
