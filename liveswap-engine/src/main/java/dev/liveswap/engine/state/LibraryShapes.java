package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shapes of classes that are not reloadable or not loaded, read where a loader finds them. */
final class LibraryShapes {
  private final Map<String, Optional<Shape>> known = new HashMap<>();
  private final ClassLoader loader;

  LibraryShapes(ClassLoader loader) {
    this.loader = loader;
  }

  @Nullable Shape of(String internalName) {
    return known.computeIfAbsent(internalName, this::read).orElse(null);
  }

  private Optional<Shape> read(String internalName) {
    return Optional.ofNullable(file(internalName)).map(Shape::of);
  }

  byte @Nullable [] file(String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + internalName, e);
    }
  }
}
