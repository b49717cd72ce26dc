@NullMarked
package dev.liveswap.watch;

import org.jspecify.annotations.NullMarked;
