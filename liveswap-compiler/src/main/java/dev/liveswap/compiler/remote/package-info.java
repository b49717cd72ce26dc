/**
 * Compiling in another process: the program's own has no compiler, or is better off without. The
 * process that started the program holds a {@link dev.liveswap.compiler.remote.CompilerService},
 * the agent in the program a {@link dev.liveswap.compiler.remote.RemoteCompiler}.
 */
@NullMarked
package dev.liveswap.compiler.remote;

import org.jspecify.annotations.NullMarked;
