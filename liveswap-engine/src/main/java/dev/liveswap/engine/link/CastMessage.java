package dev.liveswap.engine.link;

import org.jspecify.annotations.Nullable;

/** The message of a {@code ClassCastException}, word for word as HotSpot writes it. */
final class CastMessage {
  private CastMessage() {}

  static String of(Class<?> from, Class<?> to) {
    String one = from.getName();
    String other = to.getName();
    String home = home(from);
    String where =
        home.equals(home(to))
            ? one + " and " + other + " are in " + home
            : one + " is in " + home + "; " + other + " is in " + home(to);
    return "class " + one + " cannot be cast to class " + other + " (" + where + ")";
  }

  private static String home(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    Module module = element.getModule();
    String version =
        module.isNamed() && module.getDescriptor().rawVersion().isPresent()
            ? "@" + module.getDescriptor().rawVersion().get()
            : "";
    boolean isJdk = element.getClassLoader() == null || element.getClassLoader().equals(platform());
    String name =
        module.isNamed() ? "module " + module.getName() + (isJdk ? "" : version) : "unnamed module";
    return name + " of loader " + loader(element.getClassLoader());
  }

  private static ClassLoader platform() {
    return ClassLoader.getPlatformClassLoader();
  }

  private static String loader(@Nullable ClassLoader loader) {
    if (loader == null) {
      return "'bootstrap'";
    }
    String id = "@" + Integer.toHexString(System.identityHashCode(loader));
    if (loader.getName() == null) {
      return loader.getClass().getName() + " " + id;
    }
    boolean isBuiltIn =
        loader.equals(platform()) || loader.equals(ClassLoader.getSystemClassLoader());
    return "'" + loader.getName() + "'" + (isBuiltIn ? "" : " " + id);
  }
}
