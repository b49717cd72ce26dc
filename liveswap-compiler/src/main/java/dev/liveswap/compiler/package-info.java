@NullMarked
package dev.liveswap.compiler;

import org.jspecify.annotations.NullMarked;
