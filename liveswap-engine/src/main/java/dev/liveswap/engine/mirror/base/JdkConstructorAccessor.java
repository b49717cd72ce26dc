package dev.liveswap.engine.mirror.base;

/** Stands for {@code jdk.internal.reflect.ConstructorAccessor}. */
public interface JdkConstructorAccessor {}
