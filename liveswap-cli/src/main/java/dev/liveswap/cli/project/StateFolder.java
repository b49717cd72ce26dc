package dev.liveswap.cli.project;

import dev.liveswap.compiler.project.UserCache;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the tool keeps what it knows of a project: a folder of its own below the user's cache, so
 * that nothing is added to the project's. Everything in it can be deleted at any time.
 */
public final class StateFolder {
  private StateFolder() {}

  /**
   * The folder of a project: {@code ~/.cache/liveswap/shop-1a2b3c4d} or below {@code
   * $XDG_CACHE_HOME}.
   *
   * @param project the project's folder
   * @param variables environment variables
   * @param userHome the user's home
   * @return a path that need not exist
   */
  public static Path of(Path project, Map<String, String> variables, Path userHome) {
    Path absolute = project.toAbsolutePath().normalize();
    byte[] digest = Digests.sha256(absolute.toString().getBytes(StandardCharsets.UTF_8));
    String hash = String.format(Locale.ROOT, "%064x", new BigInteger(1, digest)).substring(0, 12);
    Path name = absolute.getFileName();
    return UserCache.folder(variables, userHome)
        .resolve((name == null ? "root" : name) + "-" + hash);
  }
}
