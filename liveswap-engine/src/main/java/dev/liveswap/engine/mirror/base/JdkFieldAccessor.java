package dev.liveswap.engine.mirror.base;

/** Stands for {@code jdk.internal.reflect.FieldAccessor}. */
public interface JdkFieldAccessor {}
