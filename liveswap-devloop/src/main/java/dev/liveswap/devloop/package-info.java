@NullMarked
package dev.liveswap.devloop;

import org.jspecify.annotations.NullMarked;
