/** What class files tell, told right. */
@NullMarked
package dev.liveswap.compiler.classes;

import org.jspecify.annotations.NullMarked;
