package dev.liveswap.compiler;

/** What became of one call of {@link IncrementalCompiler#compile}. Immutable. */
public sealed interface CompileResult permits Compiled, Failed, CompilerMissing {}
