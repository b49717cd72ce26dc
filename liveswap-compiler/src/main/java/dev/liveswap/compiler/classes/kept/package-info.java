/** What was read of class folders, kept on disk from one process to the next. */
@NullMarked
package dev.liveswap.compiler.classes.kept;

import org.jspecify.annotations.NullMarked;
