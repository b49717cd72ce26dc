/**
 * Changed sources in, class files or problems out.
 *
 * <p>{@link dev.liveswap.compiler.IncrementalCompiler} is the way in. It writes nothing: what a
 * compile produced goes to disk by {@link dev.liveswap.compiler.output.ClassFolderTransaction}.
 */
@NullMarked
package dev.liveswap.compiler;

import org.jspecify.annotations.NullMarked;
