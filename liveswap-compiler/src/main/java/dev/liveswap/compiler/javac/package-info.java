/** javac in this process: contexts that are kept, files that stay in memory. */
@NullMarked
package dev.liveswap.compiler.javac;

import org.jspecify.annotations.NullMarked;
