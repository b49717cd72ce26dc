package dev.liveswap.compiler.project;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are kept between starts: in the user's cache, so that nothing is added to the
 * project's folder. Everything in it can be deleted at any time.
 */
public final class UserCache {
  private UserCache() {}

  /**
   * The folder: {@code ~/.cache/liveswap}, or below {@code $XDG_CACHE_HOME}.
   *
   * @param variables environment variables
   * @param userHome the user's home
   * @return a path that need not exist
   */
  public static Path folder(Map<String, String> variables, Path userHome) {
    String cache = variables.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? userHome.resolve(".cache") : Path.of(cache)).resolve("liveswap");
  }
}
