/** Which reloadable classes are loaded, and with which class file each runs now. */
@NullMarked
package dev.liveswap.engine.store;

import org.jspecify.annotations.NullMarked;
