package dev.liveswap.engine;

import org.jspecify.annotations.Nullable;

/**
 * A new version of a class.
 *
 * @param className the binary name (JLS 13.1)
 * @param classFile the new class file, or null when the class is no more; not modified by anybody
 * @param previous for a class that is not loaded yet, what to give its loader as long as this
 *     update has not become live although the loader may find the new class file already; null when
 *     that can't happen
 * @param scope which loaded classes of that name are meant
 */
public record ClassUpdate(
    String className, byte @Nullable [] classFile, byte @Nullable [] previous, Scope scope) {
  String internalName() {
    return className.replace('.', '/');
  }
}
