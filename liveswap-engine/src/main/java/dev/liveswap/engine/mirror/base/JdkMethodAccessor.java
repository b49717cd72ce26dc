package dev.liveswap.engine.mirror.base;

/** Stands for {@code jdk.internal.reflect.MethodAccessor}. */
public interface JdkMethodAccessor {}
