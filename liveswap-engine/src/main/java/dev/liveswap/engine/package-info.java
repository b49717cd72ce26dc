@NullMarked
package dev.liveswap.engine;

import org.jspecify.annotations.NullMarked;
