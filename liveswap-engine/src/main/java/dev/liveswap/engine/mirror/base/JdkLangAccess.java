package dev.liveswap.engine.mirror.base;

/** Stands for {@code jdk.internal.access.JavaLangAccess}: the part that sets of constants use. */
public interface JdkLangAccess {
  <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type);
}
