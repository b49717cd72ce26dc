/** What differs between two versions of a class, named in a person's words. Pure functions. */
@NullMarked
package dev.liveswap.engine.diff;

import org.jspecify.annotations.NullMarked;
