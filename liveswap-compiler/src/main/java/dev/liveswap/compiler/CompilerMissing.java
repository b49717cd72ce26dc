package dev.liveswap.compiler;

/**
 * The running Java has no compiler: it is a runtime image without the module {@code jdk.compiler}.
 *
 * @param javaHome where that Java is installed, for a message
 */
public record CompilerMissing(String javaHome) implements CompileResult {}
