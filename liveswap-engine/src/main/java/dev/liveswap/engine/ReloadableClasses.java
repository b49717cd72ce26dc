package dev.liveswap.engine;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which classes are reloadable: those of the program being developed.
 *
 * <p>By default that is every class whose code source is a folder, or that has none (it was made by
 * a loader of the program's own). Jars and the platform are libraries. Thread-safe and immutable.
 */
public final class ReloadableClasses {
  private static final List<String> GENERATED_BY_PLATFORM =
      List.of("java/", "jdk/", "sun/", "com/sun/proxy/", "dev/liveswap/api/");

  /**
   * Whether a class is reloadable. Called for every class that is loaded, so it must be quick.
   *
   * @param loader the defining loader; null for the bootstrap loader
   * @param internalName the internal name
   * @param domain the protection domain it is defined with, if any
   * @return true for the program's own classes
   */
  public boolean includes(
      @Nullable ClassLoader loader, String internalName, @Nullable ProtectionDomain domain) {
    if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
      return false;
    }
    if (!isFolderOrNothing(domain)) {
      return false;
    }
    for (String prefix : GENERATED_BY_PLATFORM) {
      if (internalName.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFolderOrNothing(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null || location.getPath().endsWith("/");
  }
}
