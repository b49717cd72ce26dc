package dev.liveswap.devloop.history;

import org.jspecify.annotations.Nullable;

/**
 * What happens to one class on the way from one version to another.
 *
 * @param <K> what identifies a class of the program
 * @param key the class
 * @param from its class file before, or null when there is no such class; not modified
 * @param to its class file afterwards, or null when the class is no more; not modified
 */
public record Step<K>(K key, byte @Nullable [] from, byte @Nullable [] to) {}
