package dev.liveswap.agent.versions;

import org.jspecify.annotations.Nullable;

/**
 * A class as a reload brings it.
 *
 * @param id which class
 * @param classFile its new class file, or null when the class is no more; not modified
 * @param previous the class file that lay in its place before, or null when there was none or
 *     nobody knows it; not modified
 */
public record ClassVersion(ClassId id, byte @Nullable [] classFile, byte @Nullable [] previous) {}
