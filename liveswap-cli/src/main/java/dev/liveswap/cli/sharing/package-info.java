/** Class data sharing: the JDK's classes as the program's JVM can map them. */
@NullMarked
package dev.liveswap.cli.sharing;

import org.jspecify.annotations.NullMarked;
